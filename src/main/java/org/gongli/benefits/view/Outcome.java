package org.gongli.benefits.view;

/// What became of pressing a button.
public enum Outcome {
    YOURS, ALREADY, SOLD_OUT, TOWN_SOLD_OUT, TOO_EARLY, TOO_LATE, NOT_ELIGIBLE, CANCELLED, NOTHING_TO_CANCEL;

    /// Whether there is nothing to get at this moment, as the one who pressed has just heard.
    public boolean soldOut() {
        return this == SOLD_OUT || this == TOWN_SOLD_OUT;
    }

    public boolean good() {
        return this == YOURS || this == ALREADY || this == CANCELLED;
    }
}
