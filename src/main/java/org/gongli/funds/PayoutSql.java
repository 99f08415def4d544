package org.gongli.funds;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongli.shared.AccountId;
import org.gongli.shared.MemberId;
import org.gongli.shared.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps payouts on their way. Every step names the states in which it may be taken, so that of two at once one takes it.
@Component
public class PayoutSql {

    private static final String STATES = """
            select p.id, p.key, p.org_id as payer, p.line_id as line, p.member_id as payee, p.amount_fen as amount, p.subject, p.status, p.reason, p.paid_at
            from funds.payout p
            """;

    private final JdbcClient jdbc;

    PayoutSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return empty when there is one of this key
    Optional<PayoutId> insert(NewPayout payout, AccountId by, Instant at) {
        return jdbc.sql("""
                insert into funds.payout (key, org_id, line_id, member_id, amount_fen, purpose, subject, requested_by, requested_at)
                values (:key, :org, :line, :member, :amount, :purpose, :subject, :by, :at)
                on conflict (key) do nothing
                returning id as value
                """).param("key", payout.key()).param("org", payout.payer()).param("line", payout.line()).param("member", payout.payee())
                .param("amount", payout.amount()).param("purpose", payout.purpose()).param("subject", payout.subject()).param("by", by).param("at", at)
                .query(PayoutId.class).optional();
    }

    Optional<PayoutState> byKey(String key) {
        return jdbc.sql(STATES + "where p.key = :key").param("key", key).query(PayoutState.class).optional();
    }

    List<PayoutState> bySubject(String subject) {
        return jdbc.sql(STATES + "where p.subject = :subject order by p.id").param("subject", subject).query(PayoutState.class).list();
    }

    Optional<PayoutState> state(PayoutId id) {
        return jdbc.sql(STATES + "where p.id = :id").param("id", id).query(PayoutState.class).optional();
    }

    /// A payout of an organisation in the scope.
    public Optional<PayoutState> state(PayoutId id, Scope scope) {
        return jdbc.sql(STATES + """
                join organisations.facts_organisation o on o.id = p.org_id
                where p.id = :id and o.path like :scope
                """).param("id", id).param("scope", scope).query(PayoutState.class).optional();
    }

    /// Nobody else changes it until the transaction ends.
    Optional<PayoutState> lock(PayoutId id) {
        return jdbc.sql(STATES + "where p.id = :id for update").param("id", id).query(PayoutState.class).optional();
    }

    /// A payout of an organisation in the scope; nobody else changes it until the transaction ends.
    public Optional<PayoutState> lock(PayoutId id, Scope scope) {
        return jdbc.sql(STATES + """
                join organisations.facts_organisation o on o.id = p.org_id
                where p.id = :id and o.path like :scope
                for update of p
                """).param("id", id).param("scope", scope).query(PayoutState.class).optional();
    }

    /// What of a member's would go to the account as it was when it was checked.
    public List<PayoutState> lockApproved(MemberId payee) {
        return jdbc.sql(STATES + "where p.member_id = :payee and p.status in ('APPROVED', 'BATCHED') order by p.id for update").param("payee", payee)
                .query(PayoutState.class).list();
    }

    /// The payouts that are open or paid in a batch; nobody else changes them until the transaction ends.
    public List<PayoutState> lockAll(BatchId batch) {
        return jdbc.sql(STATES + """
                join funds.batch_line l on l.payout_id = p.id
                where l.batch_id = :batch and l.outcome <> 'REMOVED'
                order by p.id
                for update of p
                """).param("batch", batch).query(PayoutState.class).list();
    }

    /// A status that says nothing of payment.
    public void moved(PayoutId id, PayoutStatus status, @Nullable String reason) {
        jdbc.sql("update funds.payout set status = :status, reason = :reason, paid_at = null where id = :id").param("id", id).param("status", status)
                .param("reason", reason).update();
    }

    public void paid(PayoutId id, Instant at) {
        jdbc.sql("update funds.payout set status = 'PAID', reason = null, paid_at = :at where id = :id").param("id", id).param("at", at).update();
    }

    public void returned(PayoutId id, AccountId by, String reason) {
        jdbc.sql("update funds.payout set status = 'RETURNED', reason = :reason, paid_at = null, returned_by = :by where id = :id").param("id", id)
                .param("by", by).param("reason", reason).update();
    }

    /// Takes it out of a batch whose file has not gone out.
    public void takeOut(PayoutId id, Instant at) {
        jdbc.sql("update funds.batch_line set outcome = 'REMOVED', settled_at = :at where payout_id = :id and outcome = 'OPEN'").param("id", id)
                .param("at", at).update();
    }
}
