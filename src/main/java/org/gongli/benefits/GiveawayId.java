package org.gongli.benefits;

import org.gongli.shared.TypedId;

/// A giveaway.
public record GiveawayId(long value) implements TypedId {

    public static GiveawayId of(Long value) {
        return new GiveawayId(value);
    }

    public static GiveawayId of(String text) {
        return new GiveawayId(TypedId.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
