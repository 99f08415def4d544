package org.gongli.procedures;

import org.gongli.shared.TypedId;

/// A matter on its way through a procedure.
public record CaseId(long value) implements TypedId {

    public static CaseId of(Long value) {
        return new CaseId(value);
    }

    public static CaseId of(String text) {
        return new CaseId(TypedId.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
