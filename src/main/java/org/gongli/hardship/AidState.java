package org.gongli.hardship;

/// How far a grant is.
public enum AidState {
    /// by its tier; the others, or the public notice, are still to come
    DECIDED,
    /// to be paid as soon as there is money
    DUE,
    /// with the cashiers
    REQUESTED,
    PAID,
    CANCELLED
}
