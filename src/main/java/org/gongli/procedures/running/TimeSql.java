package org.gongli.procedures.running;

import java.time.Instant;
import java.util.Optional;
import org.gongli.procedures.CaseId;
import org.gongli.procedures.StepId;
import org.gongli.shared.OrgId;
import org.gongli.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds what time has caught up with, and holds it for this transaction. What another transaction holds is passed over.
@Component
class TimeSql {

    private final JdbcClient jdbc;

    TimeSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Waiting> dueSoon(Instant now) {
        return jdbc.sql("""
                select id, case_id, node, role, org_id as org, due_at
                from procedures.step
                where done_at is null and reminded_at is null and remind_at is not null and remind_at <= :now
                order by remind_at
                limit 1
                for update skip locked
                """).param("now", now).query(Waiting.class).optional();
    }

    void reminded(StepId id, Instant now) {
        jdbc.sql("update procedures.step set reminded_at = :now where id = :id").param("id", id).param("now", now).update();
    }

    Optional<Waiting> overdue(Instant now) {
        return jdbc.sql("""
                select id, case_id, node, role, org_id as org, due_at
                from procedures.step
                where done_at is null and escalated_at is null and kind = 'REVIEW' and due_at < :now
                order by due_at
                limit 1
                for update skip locked
                """).param("now", now).query(Waiting.class).optional();
    }

    void escalated(StepId id, @Nullable Desk above, Instant now) {
        jdbc.sql("update procedures.step set escalated_at = :now, escalated_role = :role, escalated_org = :org where id = :id").param("id", id).param("now", now)
                .param("role", above == null ? null : above.role()).param("org", above == null ? null : above.org()).update();
    }

    /// A case whose public notice ended before this moment, under its lock.
    Optional<CaseId> noticeOver(Instant before) {
        return jdbc.sql("""
                select c.id as value
                from procedures.notice n
                join procedures.case_file c on c.id = n.case_id
                where n.closed_at is null and n.ends_at < :before
                order by n.ends_at, n.id
                limit 1
                for update of c skip locked
                """).param("before", before).query(CaseId.class).optional();
    }

    /// Asked once more under the lock: another node may have ended it in between.
    boolean noticeOver(StepId step, Instant before) {
        return jdbc.sql("select exists (select from procedures.notice where step_id = :step and closed_at is null and ends_at < :before)")
                .param("step", step).param("before", before).query(Boolean.class).single();
    }

    record Waiting(StepId id, CaseId caseId, String node, Role role, OrgId org, Instant dueAt) {
    }
}
