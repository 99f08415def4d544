package org.gongli.hardship.reviewing;

import java.util.List;
import org.gongli.hardship.AidApplicationId;
import org.gongli.hardship.view.AidList;
import org.gongli.shared.Role;
import org.gongli.shared.Scope;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lists applications at the desk.
@Component
class AidListSql {

    private static final String ROWS = """
            select a.id, f.member_id as member, t.name as town, t.name_en as town_en, a.kind, a.occasion, a.level, a.state, a.submitted_at,
                   f.state = 'IN_FORCE' and exists (select from hardship.recheck r where r.file_id = f.id and r.outcome is null) as recheck_open
            from hardship.application a
            join hardship.file f on f.id = a.file_id
            join organisations.facts_organisation o on o.id = a.place_id
            join organisations.facts_organisation t on t.id = f.town_id
            where a.state <> 'DRAFT' and o.path like :scope and (not :chair or a.tells_enterprise and a.place_id = :org)
            """;

    private final JdbcClient jdbc;

    AidListSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The newest on top.
    List<AidList.Row> rows(Viewer viewer, String state, String kind, @Nullable AidApplicationId after, int limit) {
        return jdbc.sql(ROWS + """
                  and (:state = '' or a.state = :state) and (:kind = '' or a.kind = :kind) and (cast(:after as bigint) is null or a.id < :after)
                order by a.id desc
                limit :limit
                """).param("scope", viewer.scope()).param("chair", viewer.role() == Role.CHAIR).param("org", viewer.org()).param("state", state).param("kind", kind)
                .param("after", after).param("limit", limit).query(AidList.Row.class).list();
    }

    /// What waits besides the steps of procedures.
    int rechecks(Scope scope) {
        return jdbc.sql("""
                select count(*)
                from hardship.recheck r
                join hardship.file f on f.id = r.file_id and f.state = 'IN_FORCE'
                join organisations.facts_organisation o on o.id = f.town_id
                where r.outcome is null and o.path like :scope
                """).param("scope", scope).query(Integer.class).single();
    }

    int hindered(Scope scope) {
        return jdbc.sql("""
                select count(*)
                from hardship.aid a
                join organisations.facts_organisation o on o.id = a.org_id
                where a.state = 'DUE' and a.hindered is not null and o.path like :scope
                """).param("scope", scope).query(Integer.class).single();
    }
}
