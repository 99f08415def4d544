package org.gongli.members.joining;

import org.gongli.shared.TypedId;

/// One application to join.
public record ApplicationId(long value) implements TypedId {

    public static ApplicationId of(Long value) {
        return new ApplicationId(value);
    }

    public static ApplicationId of(String text) {
        return new ApplicationId(TypedId.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
