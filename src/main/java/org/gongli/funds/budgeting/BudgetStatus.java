package org.gongli.funds.budgeting;

/// How far a proposed amount is.
public enum BudgetStatus {
    /// waits for a second person
    PROPOSED,
    /// can be spent
    APPROVED,
    /// was turned down
    DECLINED
}
