package org.gongli.rules.overriding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongli.rules.OverrideId;
import org.gongli.rules.view.OverrideRow;
import org.gongli.shared.AccountId;
import org.gongli.shared.Actor;
import org.gongli.shared.OrgId;
import org.gongli.shared.Paged;
import org.gongli.shared.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
public class OverrideSql {

    private static final String ROW = """
            select r.id, r.card_id as card, r.version, r.subject, r.reason, r.state, r.asked_by, r.asked_by_role, r.asked_at, r.decided_by_role, r.decided_at,
                   r.decision, o.name as organisation, o.name_en as organisation_en
            from rules.override r
            join organisations.facts_organisation o on o.id = r.organisation_id
            where o.path like :scope
            """;

    private final JdbcClient jdbc;

    OverrideSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public OverrideId insert(String card, int version, String subject, OrgId org, String reason, Actor actor, Instant now) {
        return jdbc.sql("""
                insert into rules.override (card_id, version, subject, organisation_id, reason, asked_by, asked_by_role, asked_at)
                values (:card, :version, :subject, :org, :reason, :account, :role, :now)
                returning id as value
                """).param("card", card).param("version", version).param("subject", subject).param("org", org).param("reason", reason)
                .param("account", actor.account()).param("role", actor.role()).param("now", now).query(OverrideId.class).single();
    }

    public Optional<Asked> find(OverrideId id, Scope scope) {
        return jdbc.sql("""
                select r.card_id as card, r.version, r.subject, r.asked_by
                from rules.override r
                join organisations.facts_organisation o on o.id = r.organisation_id
                where r.id = :id and o.path like :scope
                """).param("id", id).param("scope", scope).query(Asked.class).optional();
    }

    /// @return false when it is decided already, or was asked by the one who decides
    public boolean decide(OverrideId id, boolean approved, String decision, Actor actor, Instant now) {
        return jdbc.sql("""
                update rules.override
                set state = case when :approved then 'APPROVED' else 'DENIED' end, decision = :decision, decided_by = :account, decided_by_role = :role,
                    decided_at = :now
                where id = :id and state = 'ASKED' and asked_by <> :account
                """).param("id", id).param("approved", approved).param("decision", decision).param("account", actor.account())
                .param("role", actor.role()).param("now", now).update() == 1;
    }

    /// The requests of a scope, the last first.
    Paged<OverrideRow> page(Scope scope, @Nullable OverrideState state, @Nullable Long after) {
        return Paged.of(list(scope, state, after, Paged.SIZE + 1), OverrideRow::id);
    }

    List<OverrideRow> list(Scope scope, @Nullable OverrideState state, @Nullable Long after, @Nullable Integer most) {
        return jdbc.sql(ROW + """
                  and (:state::text is null or r.state = :state)
                  and (:after::bigint is null or r.id < :after)
                order by r.id desc
                limit :most
                """).param("scope", scope).param("state", state).param("after", after).param("most", most).query(OverrideRow.class).list();
    }

    /// What waits for somebody else than this account, the oldest first.
    List<OverrideRow> waiting(Scope scope, AccountId account) {
        return jdbc.sql(ROW + """
                  and r.state = 'ASKED' and r.asked_by <> :account
                order by r.asked_at
                limit 50
                """).param("scope", scope).param("account", account).query(OverrideRow.class).list();
    }

    public record Asked(String card, int version, String subject, AccountId askedBy) {
    }
}
