package org.gongli.founding;

import org.gongli.shared.TypedId;

/// A union that is to be moved, merged or dissolved.
public record RestructuringId(long value) implements TypedId {

    public static RestructuringId of(Long value) {
        return new RestructuringId(value);
    }

    public static RestructuringId of(String text) {
        return new RestructuringId(TypedId.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
