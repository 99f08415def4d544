package org.gongli.documents;

import org.gongli.shared.TypedId;

/// A file that was handed in.
public record DocumentId(long value) implements TypedId {

    public static DocumentId of(Long value) {
        return new DocumentId(value);
    }

    public static DocumentId of(String text) {
        return new DocumentId(TypedId.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
