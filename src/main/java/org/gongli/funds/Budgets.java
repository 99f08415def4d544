package org.gongli.funds;

import java.util.List;
import java.util.Optional;
import org.gongli.shared.OrgId;
import org.springframework.stereotype.Service;

/// What organisations may spend, for the lines of work that ask for payouts.
@Service
public class Budgets {

    private final BudgetLineSql sql;

    Budgets(BudgetLineSql sql) {
        this.sql = sql;
    }

    /// The lines from which an organisation can pay for a purpose in a year, also those with nothing free.
    public List<BudgetLine> lines(OrgId payer, int year, FundPurpose purpose) {
        return sql.lines(payer, year, purpose);
    }

    public Optional<BudgetLine> line(BudgetLineId id) {
        return sql.line(id);
    }
}
