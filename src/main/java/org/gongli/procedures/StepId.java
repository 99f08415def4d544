package org.gongli.procedures;

import org.gongli.shared.TypedId;

/// One stay of a case at one desk.
public record StepId(long value) implements TypedId {

    public static StepId of(Long value) {
        return new StepId(value);
    }

    public static StepId of(String text) {
        return new StepId(TypedId.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
