package org.gongli.membership.owndata;

import org.gongli.shared.TypedId;

/// A correction or a deletion that was asked for.
public record DataRequestId(long value) implements TypedId {

    public static DataRequestId of(Long value) {
        return new DataRequestId(value);
    }

    public static DataRequestId of(String text) {
        return new DataRequestId(TypedId.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
