package org.gongli.rules;

import org.gongli.shared.TypedId;

/// A request to let one subject pass a card.
public record OverrideId(long value) implements TypedId {

    public static OverrideId of(Long value) {
        return new OverrideId(value);
    }

    public static OverrideId of(String text) {
        return new OverrideId(TypedId.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
