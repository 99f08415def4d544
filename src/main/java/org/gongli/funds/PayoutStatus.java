package org.gongli.funds;

/// How far a payout is.
public enum PayoutStatus {
    /// its amount is reserved; where it goes has not been checked
    REQUESTED,
    /// waits for a batch
    APPROVED,
    /// the account changed after the check; waits for a new one
    STOPPED,
    /// in a batch whose file has not gone out
    BATCHED,
    /// with the bank
    SENT,
    /// arrived
    PAID,
    /// the bank could not carry it out; waits for repair
    FAILED,
    /// came back after it had arrived; waits for repair
    RETURNED,
    /// will not be made
    CANCELLED
}
