package org.gongli.funds.settling;

import java.util.List;
import org.gongli.funds.view.BatchPage.RowProblem;
import org.gongli.shared.Refused;

/// A file of the bank that is not ours as it went out. Nothing of it was booked.
public class ResultRefused extends Refused {

    private final transient List<RowProblem> problems;

    ResultRefused(List<RowProblem> problems) {
        super("funds.result.refused", problems.size());
        this.problems = List.copyOf(problems);
    }

    public List<RowProblem> problems() {
        return problems;
    }
}
