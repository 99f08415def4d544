package org.gongli.funds;

import org.gongli.shared.TypedId;

/// A batch of payouts.
public record BatchId(long value) implements TypedId {

    public static BatchId of(Long value) {
        return new BatchId(value);
    }

    public static BatchId of(String text) {
        return new BatchId(TypedId.parse(text));
    }

    /// How the bank and we name a batch.
    public String reference() {
        return "GL%08d".formatted(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
