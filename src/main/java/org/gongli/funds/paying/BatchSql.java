package org.gongli.funds.paying;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongli.funds.BatchId;
import org.gongli.funds.PayoutId;
import org.gongli.funds.payees.PayeeAccountId;
import org.gongli.shared.AccountId;
import org.gongli.shared.Money;
import org.gongli.shared.OrgId;
import org.gongli.shared.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps batches and their lines.
@Component
public class BatchSql {

    private final JdbcClient jdbc;

    BatchSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    BatchId insert(OrgId org, AccountId maker, Instant at) {
        return jdbc.sql("insert into funds.batch (org_id, maker_id, made_at) values (:org, :maker, :at) returning id as value").param("org", org)
                .param("maker", maker).param("at", at).query(BatchId.class).single();
    }

    /// Puts the organisation's approved payouts into a batch, the oldest first. What somebody else is just changing is left for the next.
    ///
    /// @return how many
    int fill(BatchId batch, OrgId org, int most) {
        return jdbc.sql("""
                with taken as materialized (
                    select p.id, p.account_id, p.amount_fen
                    from funds.payout p
                    where p.org_id = :org and p.status = 'APPROVED'
                    order by p.id
                    limit :most
                    for update skip locked
                ), moved as (
                    update funds.payout p set status = 'BATCHED' from taken t where p.id = t.id
                )
                insert into funds.batch_line (batch_id, line_no, org_id, payout_id, account_id, amount_fen)
                select :batch, row_number() over (order by t.id), :org, t.id, t.account_id, t.amount_fen
                from taken t
                """).param("batch", batch).param("org", org).param("most", most).update();
    }

    /// A batch of an organisation in the scope; nobody else takes a step with it until the transaction ends.
    public Optional<Head> lock(BatchId id, Scope scope) {
        return head(id, scope, "for update of b");
    }

    Optional<Head> head(BatchId id, Scope scope) {
        return head(id, scope, "");
    }

    private Optional<Head> head(BatchId id, Scope scope, String lock) {
        return jdbc.sql("""
                select b.id, b.org_id as org, b.status, b.maker_id as maker, b.checker_id as checker, b.payer_id as payer, b.file_digest
                from funds.batch b
                join organisations.facts_organisation o on o.id = b.org_id
                where b.id = :id and o.path like :scope
                """ + lock).param("id", id).param("scope", scope).query(Head.class).optional();
    }

    void checked(BatchId id, AccountId checker, Instant at) {
        jdbc.sql("update funds.batch set status = 'CHECKED', checker_id = :checker, checked_at = :at where id = :id").param("id", id)
                .param("checker", checker).param("at", at).update();
    }

    /// The payouts in it go to the bank.
    void paying(BatchId id) {
        jdbc.sql("""
                update funds.payout p set status = 'SENT'
                from funds.batch_line l
                where l.batch_id = :id and l.outcome = 'OPEN' and p.id = l.payout_id and p.status = 'BATCHED'
                """).param("id", id).update();
    }

    void sent(BatchId id, AccountId payer, Instant at, byte[] digest) {
        jdbc.sql("update funds.batch set status = 'SENT', payer_id = :payer, sent_at = :at, file_digest = :digest where id = :id").param("id", id)
                .param("payer", payer).param("at", at).param("digest", digest).update();
    }

    /// Gives its payouts back to wait for another.
    void cancelled(BatchId id, Instant at) {
        jdbc.sql("""
                with given_back as (
                    update funds.batch_line set outcome = 'REMOVED', settled_at = :at where batch_id = :id and outcome = 'OPEN' returning payout_id
                ), waiting as (
                    update funds.payout p set status = 'APPROVED' from given_back g where p.id = g.payout_id
                )
                update funds.batch set status = 'CANCELLED' where id = :id
                """).param("id", id).param("at", at).update();
    }

    /// What goes or went to the bank, in the order of the file.
    public List<SentLine> lines(BatchId id) {
        return jdbc.sql("""
                select l.line_no, l.payout_id as payout, l.account_id as account, l.amount_fen as amount, l.outcome
                from funds.batch_line l
                where l.batch_id = :id and l.outcome <> 'REMOVED'
                order by l.line_no
                """).param("id", id).query(SentLine.class).list();
    }

    /// A batch as its steps judge it.
    public record Head(BatchId id, OrgId org, BatchStatus status, AccountId maker, @Nullable AccountId checker, @Nullable AccountId payer, byte @Nullable [] fileDigest) {
    }

    /// One line of the file.
    public record SentLine(int lineNo, PayoutId payout, PayeeAccountId account, Money amount, LineOutcome outcome) {
    }
}
