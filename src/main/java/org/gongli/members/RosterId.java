package org.gongli.members;

import org.gongli.shared.TypedId;

/// One import of a roster.
public record RosterId(long value) implements TypedId {

    public static RosterId of(Long value) {
        return new RosterId(value);
    }

    public static RosterId of(String text) {
        return new RosterId(TypedId.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
