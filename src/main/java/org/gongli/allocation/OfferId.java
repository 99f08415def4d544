package org.gongli.allocation;

import org.gongli.shared.TypedId;

/// Something scarce that members may claim a place of.
public record OfferId(long value) implements TypedId {

    public static OfferId of(Long value) {
        return new OfferId(value);
    }

    public static OfferId of(String text) {
        return new OfferId(TypedId.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
