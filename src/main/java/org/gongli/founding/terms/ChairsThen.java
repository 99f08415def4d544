package org.gongli.founding.terms;

import java.time.LocalDate;
import java.util.List;
import org.gongli.organisations.PastOffices;
import org.gongli.shared.OrgId;
import org.springframework.stereotype.Component;

/// Who led a union on a day, from its terms of office.
@Component
class ChairsThen implements PastOffices {

    private final TermSql sql;

    ChairsThen(TermSql sql) {
        this.sql = sql;
    }

    @Override
    public List<String> chairs(OrgId organisation, LocalDate day) {
        return sql.chairs(organisation, day);
    }
}
