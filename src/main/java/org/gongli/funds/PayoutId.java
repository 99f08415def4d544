package org.gongli.funds;

import org.gongli.shared.TypedId;

/// A payout.
public record PayoutId(long value) implements TypedId {

    public static PayoutId of(Long value) {
        return new PayoutId(value);
    }

    public static PayoutId of(String text) {
        return new PayoutId(TypedId.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
