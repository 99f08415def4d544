package org.gongli.membership;

import java.util.List;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which members of the demo city something becomes of.
@Component
public class DemoMembershipSql {

    private final JdbcClient jdbc;

    DemoMembershipSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The two largest unions of the town in which the personas live.
    public List<OrgId> unions(String town) {
        return jdbc.sql("""
                select o.id as value
                from organisations.facts_organisation o
                join organisations.facts_organisation t on t.id = o.town_id
                where o.kind = 'ENTERPRISE' and o.valid_to is null and starts_with(t.name_en, :town)
                order by (select count(*) from members.facts_member m where m.org_id = o.id) desc, o.id
                limit 2
                """).param("town", town).query(OrgId.class).list();
    }

    /// Members of a union in force.
    ///
    /// @param past how many the other parts of the demo tell about
    public List<MemberId> members(OrgId union, int past, int count) {
        return jdbc.sql("select id as value from members.facts_member where org_id = :union and active order by id offset :past limit :count")
                .param("union", union).param("past", past).param("count", count).query(MemberId.class).list();
    }
}
