package org.gongli.funds.books;

/// Why money moved within a budget line.
public enum EntryKind {
    /// an amount was approved, or taken back: planned, free
    BUDGET,
    /// a payout was requested: free, reserved
    RESERVE,
    /// a payout was cancelled: reserved, free
    RELEASE,
    /// the bank paid: reserved, paid
    PAY,
    /// what was paid came back: paid, reserved
    REVERSE
}
