package org.gongli.hardship;

/// How far an application is.
public enum ApplicationState {
    /// being written
    DRAFT,
    /// with a desk, or shown to the public
    REVIEW,
    APPROVED,
    REJECTED,
    WITHDRAWN
}
