package org.gongli.procedures.running;

import java.time.Instant;
import org.gongli.procedures.CaseId;
import org.gongli.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which desks a case has passed.
@Component
class VisibleSql {

    private final JdbcClient jdbc;

    VisibleSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean passed(CaseId id, Viewer viewer, Instant now) {
        return jdbc.sql("""
                select exists (
                    select from procedures.step s
                    where s.case_id = :id and not s.forgotten and (
                        s.role = :role and s.org_id = :org
                        or s.escalated_role = :role and s.escalated_org = :org
                        or exists (
                            select from procedures.absence a
                            where a.deputy_id = :account and a.role = s.role and a.org_id = s.org_id and a.from_at <= :now and a.to_at > :now)))
                """).param("id", id).param("role", viewer.role()).param("org", viewer.org()).param("account", viewer.account()).param("now", now)
                .query(Boolean.class).single();
    }
}
