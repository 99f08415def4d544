package org.gongli.membership.duplicates;

import org.gongli.shared.TypedId;

/// A merging of two records.
public record MergingId(long value) implements TypedId {

    public static MergingId of(Long value) {
        return new MergingId(value);
    }

    public static MergingId of(String text) {
        return new MergingId(TypedId.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
