package org.gongli.rules.conditions;

/// What a card says to a case.
public enum Outcome {
    /// It does not apply, or did not exist.
    UNTOUCHED,
    CLEAR, WARNED, BLOCKED,
    /// A fact was missing, or the condition has no result for these facts.
    UNDECIDED
}
