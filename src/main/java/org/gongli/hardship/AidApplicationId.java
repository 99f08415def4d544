package org.gongli.hardship;

import org.gongli.shared.TypedId;

/// An application for aid.
public record AidApplicationId(long value) implements TypedId {

    public static AidApplicationId of(Long value) {
        return new AidApplicationId(value);
    }

    public static AidApplicationId of(String text) {
        return new AidApplicationId(TypedId.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
