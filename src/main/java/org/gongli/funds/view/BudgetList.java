package org.gongli.funds.view;

import org.gongli.shared.Money;
import org.gongli.shared.Paged;

/// The budget lines of the organisations in the viewer's scope.
///
/// @param year, purpose, source, words the filters; empty for none
/// @param sum      of all lines that the filters let through
/// @param proposes whether the viewer may propose one
public record BudgetList(Paged<BudgetRow> page, String year, String purpose, String source, String words, Sum sum, boolean proposes) {

    /// What all the lines come to.
    public record Sum(Money planned, Money reserved, Money paid, Money free) {
    }

    public boolean filtered() {
        return !year.isEmpty() || !purpose.isEmpty() || !source.isEmpty() || !words.isEmpty();
    }
}
