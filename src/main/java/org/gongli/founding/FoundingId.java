package org.gongli.founding;

import org.gongli.shared.TypedId;

/// A union on its way into being.
public record FoundingId(long value) implements TypedId {

    public static FoundingId of(Long value) {
        return new FoundingId(value);
    }

    public static FoundingId of(String text) {
        return new FoundingId(TypedId.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
