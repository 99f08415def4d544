package org.gongli.founding;

import org.gongli.shared.TypedId;

/// A sheet of enterprises on its way onto the list.
public record SheetId(long value) implements TypedId {

    public static SheetId of(Long value) {
        return new SheetId(value);
    }

    public static SheetId of(String text) {
        return new SheetId(TypedId.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
