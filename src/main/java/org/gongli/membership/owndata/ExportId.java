package org.gongli.membership.owndata;

import org.gongli.shared.TypedId;

/// An archive of a member's own data.
public record ExportId(long value) implements TypedId {

    public static ExportId of(Long value) {
        return new ExportId(value);
    }

    public static ExportId of(String text) {
        return new ExportId(TypedId.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
