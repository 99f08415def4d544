package org.gongli.funds.approving;

import org.gongli.funds.BudgetLineId;
import org.gongli.funds.PayoutId;
import org.gongli.funds.PayoutStatus;
import org.gongli.shared.PlainText;
import org.jspecify.annotations.Nullable;

/// What an officer looks for among the payouts; each may be absent.
///
/// @param words within what they are for
/// @param after the last payout of the page before
record PayoutFilter(@Nullable PayoutStatus status, @Nullable String words, @Nullable BudgetLineId line, @Nullable PayoutId after) {

    String text() {
        return PlainText.line(words);
    }
}
