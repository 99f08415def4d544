package org.gongli.funds.budgeting;

import java.util.List;
import org.gongli.funds.BudgetLineId;
import org.gongli.funds.Officers;
import org.gongli.funds.books.EntryKind;
import org.gongli.funds.view.BudgetList;
import org.gongli.funds.view.BudgetPage;
import org.gongli.funds.view.BudgetPage.EntryRow;
import org.gongli.funds.view.BudgetRow;
import org.gongli.funds.view.Problem;
import org.gongli.shared.Missing;
import org.gongli.shared.Paged;
import org.gongli.shared.Viewer;
import org.gongli.ui.view.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Shows budget lines and the entries behind them. No person is named here: a payout's page does that.
@Service
class LookingUpBudgets {

    private static final int WHOLE_LIST = 100_000;

    private final BudgetSql sql;

    LookingUpBudgets(BudgetSql sql) {
        this.sql = sql;
    }

    BudgetList list(Viewer viewer, BudgetFilter filter) {
        var rows = sql.lines(viewer.scope(), filter, Paged.SIZE + 1);
        return new BudgetList(Paged.of(rows, BudgetRow::id), filter.yearText(), Option.value(filter.purpose()), Option.value(filter.source()), filter.text(),
                sql.sum(viewer.scope(), filter), Officers.act(viewer));
    }

    List<BudgetRow> all(Viewer viewer, BudgetFilter filter) {
        return sql.lines(viewer.scope(), filter, WHOLE_LIST);
    }

    /// @throws Missing when the line lies outside the viewer's scope
    BudgetRow line(Viewer viewer, BudgetLineId id) {
        return sql.line(id, viewer.scope()).orElseThrow(Missing::new);
    }

    /// @throws Missing when the line lies outside the viewer's scope
    BudgetPage page(Viewer viewer, BudgetLineId id, @Nullable EntryKind kind, @Nullable Long after, @Nullable Problem problem) {
        var line = line(viewer, id);
        var entries = Paged.of(sql.entries(id, kind, after, Paged.SIZE + 1), EntryRow::id);
        return new BudgetPage(line, entries, Option.value(kind), sql.changes(id), Officers.act(viewer), viewer.account(), problem);
    }

    List<EntryRow> entries(Viewer viewer, BudgetLineId id, @Nullable EntryKind kind) {
        line(viewer, id);
        return sql.entries(id, kind, null, WHOLE_LIST);
    }
}
