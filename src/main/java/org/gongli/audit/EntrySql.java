package org.gongli.audit;

import java.time.Instant;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes entries. One statement per event, however many members it names, because it stands in the transactions of the crowd.
@Component
class EntrySql {

    private final JdbcClient jdbc;

    EntrySql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Instant at, DomainEvent event, String action, String facts) {
        jdbc.sql("""
                insert into audit.entry (at, account, role, actor_org, action, subject, org_id, org_path, members, facts)
                values (:at, :account, :role, :actorOrg, :action, :subject, :org,
                        (select path from organisations.facts_organisation where id = :org), :members, cast(:facts as jsonb))
                """)
                .param("at", at)
                .param("account", event.actor().account())
                .param("role", event.actor().role())
                .param("actorOrg", event.actor().org())
                .param("action", action)
                .param("subject", event.subject())
                .param("org", event.organisation())
                .param("members", event.members().stream().mapToLong(MemberId::value).toArray())
                .param("facts", facts)
                .update();
    }
}
