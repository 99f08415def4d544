package org.gongli.funds.paying;

/// What became of a payout in a batch.
public enum LineOutcome {
    /// not answered by the bank
    OPEN,
    /// arrived
    PAID,
    /// not carried out
    FAILED,
    /// arrived and came back
    RETURNED,
    /// taken out before the file went out
    REMOVED
}
