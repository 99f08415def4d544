package org.gongli.hardship;

import org.gongli.shared.TypedId;

/// The file of a household.
public record HardshipFileId(long value) implements TypedId {

    public static HardshipFileId of(Long value) {
        return new HardshipFileId(value);
    }

    public static HardshipFileId of(String text) {
        return new HardshipFileId(TypedId.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
