package org.gongli.hardship;

/// Why there is an application.
public enum Occasion {
    /// with it the file begins
    FIRST,
    /// for a file in force
    AGAIN,
    /// against a refusal, decided by somebody else
    APPEAL
}
