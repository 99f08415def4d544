package org.gongli.shared;

/// Someone who can sign in.
public record AccountId(long value) implements TypedId {

    public static AccountId of(Long value) {
        return new AccountId(value);
    }

    public static AccountId of(String text) {
        return new AccountId(TypedId.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
