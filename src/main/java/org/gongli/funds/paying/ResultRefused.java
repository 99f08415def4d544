package org.gongli.funds.paying;

import java.util.List;
import org.gongli.funds.view.BatchPage.RowProblem;
import org.gongli.shared.Refused;

/// A file of the bank that is not ours as it went out. Nothing of it was booked.
class ResultRefused extends Refused {

    private final transient List<RowProblem> problems;

    ResultRefused(List<RowProblem> problems) {
        super("funds.result.refused", problems.size());
        this.problems = List.copyOf(problems);
    }

    List<RowProblem> problems() {
        return problems;
    }
}
