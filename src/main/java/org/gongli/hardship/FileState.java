package org.gongli.hardship;

/// How a file stands.
public enum FileState {
    /// the first application is on its way
    OPEN,
    IN_FORCE,
    /// the household has recovered
    EXITED,
    /// never came into force
    CLOSED
}
