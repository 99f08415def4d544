package org.gongli.benefits.view;

/// What became of pressing the button, when it did not bring a place.
public enum Outcome {
    SOLD_OUT, TOWN_SOLD_OUT, TOO_EARLY, TOO_LATE, NOT_ELIGIBLE, CANCELLED, NOTHING_TO_CANCEL
}
