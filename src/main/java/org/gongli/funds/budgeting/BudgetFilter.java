package org.gongli.funds.budgeting;

import org.gongli.funds.BudgetLineId;
import org.gongli.funds.FundPurpose;
import org.gongli.funds.FundSource;
import org.gongli.shared.PlainText;
import org.jspecify.annotations.Nullable;

/// What an officer looks for among the budget lines; each may be absent.
///
/// @param words within the names of the line or its organisation
/// @param after the last line of the page before
record BudgetFilter(@Nullable Integer year, @Nullable FundPurpose purpose, @Nullable FundSource source, @Nullable String words, @Nullable BudgetLineId after) {

    String text() {
        return PlainText.line(words);
    }

    String yearText() {
        return year == null ? "" : year.toString();
    }
}
