package org.gongli.funds.paying;

/// How far a batch is.
public enum BatchStatus {
    /// waits for a second person's check
    MADE,
    /// waits for a third person to pay
    CHECKED,
    /// its file is with the bank
    SENT,
    /// the bank has answered for every line
    DONE,
    /// dissolved before its file went out
    CANCELLED
}
