package org.gongli.founding.applying;

import java.util.List;
import java.util.Optional;
import org.gongli.founding.FoundingId;
import org.gongli.founding.Stage;
import org.gongli.founding.view.FoundingPage.Details;
import org.gongli.founding.view.FoundingRow;
import org.gongli.shared.AccountId;
import org.gongli.shared.Scope;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads foundings as somebody may see them: the own ones, and as an officer those below the post that were handed in.
@Component
class FoundingPageSql {

    private static final String ROWS = """
            select f.id, f.kind, f.enterprise, f.union_name, f.town_id as town, t.name as town_name, t.name_en as town_name_en, f.stage, f.staff, f.members, f.created_at, f.org_id as org,
                   f.founded_at
            from founding.founding f
            join organisations.facts_organisation t on t.id = f.town_id
            where (f.applicant_id = :account or f.stage <> 'DRAFT' and t.path like :scope)
            """;

    private final JdbcClient jdbc;

    FoundingPageSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The newest first.
    List<FoundingRow> rows(Viewer viewer, @Nullable Stage stage, String words, @Nullable FoundingId after, @Nullable Integer most) {
        return jdbc.sql(ROWS + """
                  and (cast(:stage as text) is null or f.stage = :stage)
                  and (:words = '' or position(lower(:words) in lower(f.enterprise || ' ' || f.union_name || ' ' || coalesce(f.uscc, ''))) > 0)
                  and (cast(:after as bigint) is null or f.id < :after)
                order by f.id desc
                limit cast(:most as bigint)
                """).param("account", viewer.account()).param("scope", viewer.scope()).param("stage", stage).param("words", words).param("after", after).param("most", most)
                .query(FoundingRow.class).list();
    }

    Optional<FoundingRow> row(Viewer viewer, FoundingId id) {
        return jdbc.sql(ROWS + " and f.id = :id").param("account", viewer.account()).param("scope", viewer.scope()).param("id", id).query(FoundingRow.class).optional();
    }

    Details details(FoundingId id) {
        return jdbc.sql("""
                select p.name as place, p.name_en as place_en, f.uscc, f.industry, f.address, f.form, f.term_years, f.full_time_chair, f.group_lead
                from founding.founding f
                join organisations.facts_organisation p on p.id = f.place_id
                where f.id = :id
                """).param("id", id).query(Details.class).single();
    }

    /// How many wait for this applicant.
    long waiting(AccountId applicant) {
        return jdbc.sql("select count(*) from founding.founding where applicant_id = :account and stage in ('MENDING', 'ELECTING')").param("account", applicant)
                .query(Long.class).single();
    }
}
