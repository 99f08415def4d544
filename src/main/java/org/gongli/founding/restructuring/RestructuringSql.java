package org.gongli.founding.restructuring;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongli.founding.RestructuringId;
import org.gongli.founding.view.RestructuringPage.RestructuringKind;
import org.gongli.founding.view.RestructuringPage.Row;
import org.gongli.procedures.CaseId;
import org.gongli.shared.AccountId;
import org.gongli.shared.OrgId;
import org.gongli.shared.Scope;
import org.gongli.ui.view.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Unions that are to be moved, merged or dissolved.
@Component
class RestructuringSql {

    private static final String ROWS = """
            select r.id, r.org_id as org, o.name as org_name, o.name_en as org_name_en, r.kind, g.name as target, g.name_en as target_en, r.employer_ended, r.reason, r.stage,
                   r.proposed_at, r.case_id
            from founding.restructuring r
            join organisations.facts_organisation o on o.id = r.org_id
            join organisations.facts_organisation t on t.id = r.town_id
            left join organisations.facts_organisation g on g.id = r.target_id
            where (t.path like :scope or o.path like :scope)
            """;

    private static final String HEAD = """
            select id, org_id as org, kind, target_id as target, employer_ended, applicant_id as applicant, case_id, stage = 'REVIEW' as open
            from founding.restructuring
            where id = :id
            """;

    private final JdbcClient jdbc;

    RestructuringSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    RestructuringId insert(Proposed proposed, OrgId town, AccountId by, Instant now) {
        return jdbc.sql("""
                insert into founding.restructuring (org_id, town_id, kind, target_id, employer_ended, reason, applicant_id, proposed_at)
                values (:org, :town, :kind, :target, :ended, :reason, :by, :now)
                returning id as value
                """).param("org", proposed.org()).param("town", town).param("kind", proposed.kind()).param("target", proposed.target()).param("ended", proposed.employerEnded())
                .param("reason", proposed.reason()).param("by", by).param("now", now).query(RestructuringId.class).single();
    }

    void caseOf(RestructuringId id, CaseId caseId) {
        jdbc.sql("update founding.restructuring set case_id = :case where id = :id").param("id", id).param("case", caseId).update();
    }

    /// Locked until the transaction ends.
    Optional<Head> lock(RestructuringId id) {
        return jdbc.sql(HEAD + "for update").param("id", id).query(Head.class).optional();
    }

    Optional<Head> head(RestructuringId id) {
        return jdbc.sql(HEAD).param("id", id).query(Head.class).optional();
    }

    void ended(RestructuringId id, String stage, @Nullable Instant doneAt) {
        jdbc.sql("update founding.restructuring set stage = :stage, done_at = :doneAt where id = :id").param("id", id).param("stage", stage).param("doneAt", doneAt).update();
    }

    Optional<Row> row(RestructuringId id, Scope scope) {
        return jdbc.sql(ROWS + " and r.id = :id").param("id", id).param("scope", scope).query(Row.class).optional();
    }

    /// The newest first.
    List<Row> rows(Scope scope, @Nullable String state, @Nullable RestructuringId after, @Nullable Integer most) {
        return jdbc.sql(ROWS + """
                  and (cast(:state as text) is null or r.stage = :state)
                  and (cast(:after as bigint) is null or r.id < :after)
                order by r.id desc
                limit cast(:most as bigint)
                """).param("scope", scope).param("state", state).param("after", after).param("most", most).query(Row.class).list();
    }

    Optional<OrgId> mergedInto(OrgId org) {
        return jdbc.sql("select target_id as value from founding.restructuring where org_id = :org and kind = 'MERGE' and stage = 'DONE'").param("org", org)
                .query(OrgId.class).optional();
    }

    /// Unions in force in the scope whose name holds the words, for a choice.
    List<Option> unions(Scope scope, String words, boolean english) {
        return jdbc.sql("""
                select o.id as value, case when :english then coalesce(o.name_en, o.name) else o.name end as label
                from organisations.facts_organisation o
                where o.path like :scope and o.valid_to is null and o.kind in ('ENTERPRISE', 'JOINT', 'INDUSTRY')
                  and (:words = '' or position(lower(:words) in lower(o.name || ' ' || coalesce(o.name_en, ''))) > 0)
                order by o.name, o.id
                limit 200
                """).param("scope", scope).param("words", words).param("english", english).query(Option.class).list();
    }

    /// Whatever unions may lie below or merge into, in the whole city: another town takes over what the viewer's town gives away.
    List<Option> targets(Scope city, String words, boolean english) {
        return jdbc.sql("""
                select o.id as value, case when :english then coalesce(o.name_en, o.name) else o.name end as label
                from organisations.facts_organisation o
                where o.path like :scope and o.valid_to is null and o.kind in ('CITY', 'TOWN', 'VILLAGE', 'INDUSTRY', 'ENTERPRISE', 'JOINT')
                  and (:words = '' and o.kind in ('CITY', 'TOWN') or :words <> '' and position(lower(:words) in lower(o.name || ' ' || coalesce(o.name_en, ''))) > 0)
                order by length(o.path), o.name, o.id
                limit 200
                """).param("scope", city).param("words", words).param("english", english).query(Option.class).list();
    }

    record Head(RestructuringId id, OrgId org, RestructuringKind kind, @Nullable OrgId target, boolean employerEnded, AccountId applicant, @Nullable CaseId caseId, boolean open) {
    }

    /// What an officer proposes.
    ///
    /// @param target null when it is dissolved
    record Proposed(OrgId org, RestructuringKind kind, @Nullable OrgId target, boolean employerEnded, String reason) {
    }
}
