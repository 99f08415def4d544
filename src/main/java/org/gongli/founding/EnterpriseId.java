package org.gongli.founding;

import org.gongli.shared.TypedId;

/// An enterprise on the list of those without a union.
public record EnterpriseId(long value) implements TypedId {

    public static EnterpriseId of(Long value) {
        return new EnterpriseId(value);
    }

    public static EnterpriseId of(String text) {
        return new EnterpriseId(TypedId.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
