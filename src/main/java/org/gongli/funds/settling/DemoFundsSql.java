package org.gongli.funds.settling;

import java.util.List;
import org.gongli.funds.BudgetLineId;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.gongli.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DemoFundsSql {

    private final JdbcClient jdbc;

    DemoFundsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Some members, the same at each start; the latest to join is the demo's own member, who comes first.
    List<Somebody> members(Scope scope, int count) {
        return jdbc.sql("""
                select m.id, m.org_id as org
                from members.facts_member m
                where m.active and m.org_path like :scope
                order by m.id = (select max(id) from members.facts_member) desc, hashtextextended('funds', m.id), m.id
                limit :count
                """).param("scope", scope).param("count", count).query(Somebody.class).list();
    }

    long proposed(BudgetLineId line) {
        return jdbc.sql("select id from funds.budget where line_id = :line").param("line", line).query(Long.class).single();
    }

    record Somebody(MemberId id, OrgId org) {
    }
}
