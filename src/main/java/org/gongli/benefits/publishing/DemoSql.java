package org.gongli.benefits.publishing;

import java.util.List;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.gongli.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DemoSql {

    private final JdbcClient jdbc;

    DemoSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Some members, the same at each start, others for another giveaway. The latest to join is the demo's own member, who has got nothing yet.
    List<Somebody> members(Scope scope, int count, String giveaway) {
        return jdbc.sql("""
                select m.id, m.org_id as org, m.town_id as town
                from members.facts_member m
                where m.active and m.org_path like :scope and m.id < (select max(id) from members.facts_member)
                order by hashtextextended(:giveaway, m.id), m.id
                limit :count
                """).param("scope", scope).param("giveaway", giveaway).param("count", count).query(Somebody.class).list();
    }

    record Somebody(MemberId id, OrgId org, OrgId town) {
    }
}
