package org.gongli.funds;

import java.util.List;
import java.util.Optional;
import org.gongli.shared.OrgId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads budget lines with their balances.
@Component
class BudgetLineSql {

    private static final String LINES = """
            select l.id, l.org_id as org, l.year, l.purpose, l.source, l.name, l.planned_fen as planned, l.reserved_fen as reserved, l.paid_fen as paid,
                   l.free_fen as free
            from funds.facts_budget_line l
            """;

    private final JdbcClient jdbc;

    BudgetLineSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<BudgetLine> line(BudgetLineId id) {
        return jdbc.sql(LINES + "where l.id = :id").param("id", id).query(BudgetLine.class).optional();
    }

    List<BudgetLine> lines(OrgId org, int year, FundPurpose purpose) {
        return jdbc.sql(LINES + """
                where l.org_id = :org and l.year = :year and l.purpose = :purpose
                order by l.source, l.id
                """).param("org", org).param("year", year).param("purpose", purpose).query(BudgetLine.class).list();
    }
}
