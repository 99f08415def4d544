package org.gongli.membership.owndata;

import java.util.List;
import org.gongli.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which members of the demo city ask something about their own data.
@Component
class DemoRequestSql {

    private final JdbcClient jdbc;

    DemoRequestSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Members of the largest union of a town, past those whom the other parts of the demo tell about.
    List<MemberId> members(String town, int count) {
        return jdbc.sql("""
                select m.id as value
                from members.facts_member m
                where m.active and m.org_id = (
                    select o.id
                    from organisations.facts_organisation o
                    join organisations.facts_organisation t on t.id = o.town_id
                    where o.kind = 'ENTERPRISE' and o.valid_to is null and starts_with(t.name_en, :town)
                    order by (select count(*) from members.facts_member n where n.org_id = o.id) desc, o.id
                    limit 1)
                order by m.id
                offset 40
                limit :count
                """).param("town", town).param("count", count).query(MemberId.class).list();
    }
}
