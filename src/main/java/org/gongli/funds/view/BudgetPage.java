package org.gongli.funds.view;

import java.time.Instant;
import java.util.List;
import org.gongli.funds.BatchId;
import org.gongli.funds.PayoutId;
import org.gongli.funds.books.EntryKind;
import org.gongli.funds.budgeting.BudgetStatus;
import org.gongli.shared.AccountId;
import org.gongli.shared.Money;
import org.gongli.shared.Paged;
import org.jspecify.annotations.Nullable;

/// One budget line with the entries behind each yuan.
///
/// @param kind     the filter of the entries; empty for all
/// @param proposes whether the viewer may propose a change of it
/// @param viewer   who asks: nobody decides what they proposed
public record BudgetPage(BudgetRow line, Paged<EntryRow> entries, String kind, List<Change> changes, boolean proposes, @Nullable AccountId viewer, @Nullable Problem problem) {

    /// One movement of money.
    ///
    /// @param amount  minus where a budget was taken back
    /// @param purpose of the payout, or the reason of the budget
    public record EntryRow(long id, EntryKind kind, Money amount, Instant bookedAt, @Nullable PayoutId payout, @Nullable BatchId batch, @Nullable String purpose,
                           @Nullable Long reverses) {
    }

    /// An amount that was proposed.
    public record Change(long id, Money amount, String reason, BudgetStatus status, AccountId proposedBy, Instant proposedAt, @Nullable Instant decidedAt) {
    }

    public boolean decides(Change change) {
        return proposes && change.status() == BudgetStatus.PROPOSED && !change.proposedBy().equals(viewer);
    }
}
