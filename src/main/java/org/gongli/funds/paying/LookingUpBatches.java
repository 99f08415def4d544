package org.gongli.funds.paying;

import java.util.List;
import org.gongli.funds.BatchId;
import org.gongli.funds.Officers;
import org.gongli.funds.view.BatchList;
import org.gongli.funds.view.BatchPage;
import org.gongli.funds.view.BatchPage.RowProblem;
import org.gongli.funds.view.Problem;
import org.gongli.members.MaskedNames;
import org.gongli.shared.Missing;
import org.gongli.shared.Paged;
import org.gongli.shared.Viewer;
import org.gongli.ui.view.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Shows batches to officers. Names come masked, and every look at them is recorded.
@Service
public class LookingUpBatches {

    private static final int WHOLE_LIST = 50_000;

    private final BatchPageSql batches;
    private final MaskedNames names;

    LookingUpBatches(BatchPageSql batches, MaskedNames names) {
        this.batches = batches;
        this.names = names;
    }

    BatchList batches(Viewer viewer, @Nullable BatchStatus status, @Nullable BatchId after) {
        var rows = batches.list(viewer.scope(), status, after, Paged.SIZE + 1);
        var makes = Officers.act(viewer);
        return new BatchList(Paged.of(rows, BatchList.Row::id), makes ? batches.ready(viewer.scope()) : List.of(), Option.value(status), makes);
    }

    List<BatchList.Row> allBatches(Viewer viewer, @Nullable BatchStatus status) {
        return batches.list(viewer.scope(), status, null, WHOLE_LIST);
    }

    /// @throws Missing when the payer lies outside the viewer's scope
    public BatchPage.Head head(Viewer viewer, BatchId id) {
        return batches.head(id, viewer.scope()).orElseThrow(Missing::new);
    }

    /// @throws Missing when the payer lies outside the viewer's scope
    @Transactional
    public BatchPage batch(Viewer viewer, BatchId id, @Nullable LineOutcome outcome, @Nullable Integer after, List<RowProblem> problems, @Nullable Problem problem,
            boolean again) {
        return batch(viewer, id, outcome, Paged.of(batches.lines(id, outcome, after, Paged.SIZE + 1), BatchPage.Line::lineNo), problems, problem, again);
    }

    @Transactional
    public BatchPage whole(Viewer viewer, BatchId id, @Nullable LineOutcome outcome) {
        return batch(viewer, id, outcome, new Paged<>(batches.lines(id, outcome, null, Batches.MOST), null), List.of(), null, false);
    }

    private BatchPage batch(Viewer viewer, BatchId id, @Nullable LineOutcome outcome, Paged<BatchPage.Line> lines, List<RowProblem> problems, @Nullable Problem problem,
            boolean again) {
        var head = head(viewer, id);
        var seen = names.shown(viewer, "batch/" + id, lines.rows().stream().map(BatchPage.Line::payee).toList());
        return new BatchPage(head, lines, seen, Option.value(outcome), may(viewer, head), batches.results(id), problems, problem, again);
    }

    private static BatchPage.May may(Viewer viewer, BatchPage.Head batch) {
        if (!Officers.pay(viewer)) {
            return new BatchPage.May(false, false, false, false, false, false);
        }
        var decides = Officers.act(viewer);
        var me = viewer.account();
        var made = batch.status() == BatchStatus.MADE;
        var checked = batch.status() == BatchStatus.CHECKED;
        var first = me.equals(batch.maker()) || me.equals(batch.checker());
        return new BatchPage.May(decides && made && !first, checked && !first, decides && (made || checked), me.equals(batch.payer()),
                batch.status() == BatchStatus.SENT || batch.status() == BatchStatus.DONE, (made || checked) && first);
    }
}
