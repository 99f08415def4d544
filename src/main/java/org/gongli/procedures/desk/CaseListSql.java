package org.gongli.procedures.desk;

import java.time.Instant;
import java.util.List;
import org.gongli.procedures.CaseId;
import org.gongli.procedures.Ending;
import org.gongli.shared.MemberId;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Cases that somebody may know of.
@Component
class CaseListSql {

    private static final String COLUMNS = """
            select c.id, c.definition_id as definition, c.member_id as member, c.title_key, c.title_args::text as title_args, o.name as org, o.name_en as org_en, c.started_at, c.outcome, s.node, s.due_at
            from procedures.case_file c
            join organisations.facts_organisation o on o.id = c.org_id
            left join procedures.step s on s.case_id = c.id and s.done_at is null
            where (cast(:procedure as text) is null or c.procedure = :procedure)
              and (:state = '' or coalesce(c.outcome, 'RUNNING') = :state)
              and (cast(:after as bigint) is null or c.id < :after)
            """;
    private static final String NEWEST = " order by c.id desc limit :limit";

    private final JdbcClient jdbc;

    CaseListSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The person's own.
    List<Known> own(Viewer viewer, @Nullable String procedure, String state, @Nullable CaseId after, int limit) {
        return filled(COLUMNS + " and (c.applicant_id = :account or c.member_id = any(:records))" + NEWEST, procedure, state, after, limit)
                .param("account", viewer.account()).param("records", viewer.records().stream().map(MemberId::value).toArray(Long[]::new)).query(Known.class).list();
    }

    /// Those below an officer; of confidential ones those that pass the officer's desk, for the auditor all.
    List<Known> below(Viewer viewer, @Nullable String procedure, String state, @Nullable CaseId after, int limit) {
        return filled(COLUMNS + """
                 and (o.path like :scope and (:auditor or not c.confidential)
                      or exists (select from procedures.step p where p.case_id = c.id and p.role = :role and p.org_id = :org))
                """ + NEWEST, procedure, state, after, limit)
                .param("scope", viewer.scope()).param("auditor", viewer.role() == Role.AUDITOR).param("role", viewer.role()).param("org", viewer.org()).query(Known.class).list();
    }

    private JdbcClient.StatementSpec filled(String statement, @Nullable String procedure, String state, @Nullable CaseId after, int limit) {
        return jdbc.sql(statement).param("procedure", procedure).param("state", state).param("after", after).param("limit", limit);
    }

    record Known(CaseId id, long definition, @Nullable MemberId member, String titleKey, String titleArgs, String org, @Nullable String orgEn, Instant startedAt, @Nullable Ending outcome,
                 @Nullable String node, @Nullable Instant dueAt) {

        String org(boolean english) {
            return english && orgEn != null ? orgEn : org;
        }
    }
}
