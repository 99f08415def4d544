package org.gongli.members.consents;

import org.gongli.shared.TypedId;

/// A consent that was given.
public record ConsentId(long value) implements TypedId {

    public static ConsentId of(Long value) {
        return new ConsentId(value);
    }

    public static ConsentId of(String text) {
        return new ConsentId(TypedId.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
