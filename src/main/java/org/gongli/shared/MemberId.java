package org.gongli.shared;

/// A member's one record.
public record MemberId(long value) implements TypedId {

    public static MemberId of(Long value) {
        return new MemberId(value);
    }

    public static MemberId of(String text) {
        return new MemberId(TypedId.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
