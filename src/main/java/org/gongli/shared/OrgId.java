package org.gongli.shared;

/// An organisation: a federation, a union, or a partner such as a merchant.
public record OrgId(long value) implements TypedId {

    public static OrgId of(Long value) {
        return new OrgId(value);
    }

    public static OrgId of(String text) {
        return new OrgId(TypedId.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
