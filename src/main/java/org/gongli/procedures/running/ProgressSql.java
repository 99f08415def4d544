package org.gongli.procedures.running;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongli.procedures.Action;
import org.gongli.procedures.CaseId;
import org.gongli.procedures.Ending;
import org.gongli.procedures.StepId;
import org.gongli.shared.OrgId;
import org.gongli.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads where a case stands.
@Component
class ProgressSql {

    private final JdbcClient jdbc;

    ProgressSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Facts> facts(CaseId id) {
        return jdbc.sql("select id, definition_id as definition, procedure, outcome, started_at, ended_at from procedures.case_file where id = :id")
                .param("id", id).query(Facts.class).optional();
    }

    Optional<Open> open(CaseId id) {
        return jdbc.sql("""
                select s.id, s.node, s.role, s.org_id, a.name as above, a.name_en as above_en, o.name as org, o.name_en as org_en, s.reached_at, s.due_at, s.begun_at, s.escalated_at
                from procedures.step s
                left join organisations.facts_organisation o on o.id = s.org_id
                left join organisations.facts_organisation a on a.id = s.escalated_org
                where s.case_id = :id and s.done_at is null
                """).param("id", id).query(Open.class).optional();
    }

    /// The oldest first.
    List<Closed> closed(CaseId id) {
        return jdbc.sql("""
                select s.node, d.action, d.decided_at as at, coalesce(s.role, d.role) as role, o.name as org, o.name_en as org_en, d.for_id is not null as deputised, d.reason
                from procedures.step s
                join procedures.decision d on d.step_id = s.id
                left join organisations.facts_organisation o on o.id = s.org_id
                where s.case_id = :id and s.done_at is not null
                order by s.id
                """).param("id", id).query(Closed.class).list();
    }

    List<Changed> changes(CaseId id) {
        return jdbc.sql("""
                select s.node, h.changes, h.changed_at as at
                from procedures.change h
                join procedures.step s on s.id = h.step_id
                where h.case_id = :id
                order by h.id
                """).param("id", id).query(Changed.class).list();
    }

    /// The median over the last hundred; empty for fewer than five.
    Optional<Double> usualDays(String procedure, String node) {
        return Optional.ofNullable(jdbc.sql("""
                select case when count(*) >= 5 then percentile_cont(0.5) within group (order by extract(epoch from lately.done_at - lately.reached_at)) / 86400 end
                from (
                    select s.reached_at, s.done_at
                    from procedures.step s
                    where s.procedure = :procedure and s.node = :node and s.done_at is not null
                    order by s.done_at desc
                    limit 100) lately
                """).param("procedure", procedure).param("node", node).query(Double.class).optional().orElse(null));
    }

    KeptTitle title(CaseId id) {
        return jdbc.sql("select title_key as key, title_args::text as args from procedures.case_file where id = :id").param("id", id).query(KeptTitle.class).single();
    }

    record KeptTitle(String key, String args) {
    }

    record Facts(CaseId id, long definition, String procedure, @Nullable Ending outcome, Instant startedAt, @Nullable Instant endedAt) {
    }

    record Open(StepId id, String node, @Nullable Role role, @Nullable OrgId orgId, @Nullable String above, @Nullable String aboveEn, @Nullable String org, @Nullable String orgEn, Instant reachedAt, @Nullable Instant dueAt,
                @Nullable Instant begunAt, @Nullable Instant escalatedAt) {
    }

    record Closed(String node, Action action, Instant at, @Nullable Role role, @Nullable String org, @Nullable String orgEn, boolean deputised,
                  byte @Nullable [] reason) {
    }

    record Changed(String node, byte[] changes, Instant at) {
    }
}
