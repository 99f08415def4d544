package org.gongli.members.rosters;

import java.util.List;
import org.gongli.members.view.RosterUploadPage;
import org.gongli.shared.OrgId;
import org.gongli.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Unions that keep a roster, by name.
@Component
class UnionSql {

    private final JdbcClient jdbc;

    UnionSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// At most twenty whose name has these words in it.
    List<RosterUploadPage.Union> found(Scope scope, String words, boolean english) {
        return jdbc.sql("""
                select o.id::text as id, case when :english then coalesce(o.name_en, o.name) else o.name end as name,
                       case when :english then coalesce(t.name_en, t.name) else t.name end as town
                from organisations.facts_organisation o
                join organisations.facts_organisation t on t.id = o.town_id
                where o.path like :scope and o.kind in ('ENTERPRISE', 'JOINT', 'INDUSTRY', 'GROUP') and o.valid_to is null
                  and (position(:words in o.name) > 0 or position(lower(:words) in lower(coalesce(o.name_en, ''))) > 0)
                order by o.name
                limit 20
                """).param("scope", scope).param("words", words.strip()).param("english", english).query(RosterUploadPage.Union.class).list();
    }

    /// All that keep a roster, the smallest first.
    List<Sized> withRoster() {
        return jdbc.sql("""
                select id, coalesce(headcount, 0) as headcount
                from organisations.facts_organisation
                where kind in ('ENTERPRISE', 'JOINT') and valid_to is null
                order by headcount nulls first, id
                """).query(Sized.class).list();
    }

    record Sized(OrgId id, int headcount) {
    }
}
