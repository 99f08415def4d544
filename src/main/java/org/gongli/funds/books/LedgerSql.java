package org.gongli.funds.books;

import java.time.Instant;
import java.util.Optional;
import org.gongli.funds.BatchId;
import org.gongli.funds.BudgetLineId;
import org.gongli.funds.PayoutId;
import org.gongli.shared.AccountId;
import org.gongli.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes the ledger. Balances follow from the postings by a trigger.
@Component
class LedgerSql {

    private final JdbcClient jdbc;

    LedgerSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(BudgetLineId line) {
        jdbc.sql("""
                insert into funds.account (line_id, kind)
                values (:line, 'PLANNED'), (:line, 'FREE'), (:line, 'RESERVED'), (:line, 'PAID')
                """).param("line", line).update();
    }

    long entry(BudgetLineId line, EntryKind kind, Cause cause, AccountId by, Instant at) {
        return jdbc.sql("""
                insert into funds.entry (line_id, kind, budget_id, payout_id, batch_id, line_no, reverses_id, booked_by, booked_at)
                values (:line, :kind, :budget, :payout, :batch, :lineNo, :reverses, :by, :at)
                returning id
                """).param("line", line).param("kind", kind).param("budget", cause.budget()).param("payout", cause.payout()).param("batch", cause.batch())
                .param("lineNo", cause.lineNo()).param("reverses", cause.reverses()).param("by", by).param("at", at).query(Long.class).single();
    }

    /// Moves an amount between two accounts of a line, if there is so much: one statement that waits for whoever moves money there, and judges by
    /// what they left.
    ///
    /// @return whether it was moved
    boolean move(long entry, BudgetLineId line, LineAccount from, LineAccount to, Money amount) {
        return jdbc.sql("""
                with pair as materialized (
                    select a.id, a.kind, a.balance_fen
                    from funds.account a
                    where a.line_id = :line and a.kind in (:from, :to)
                    order by a.id
                    for update
                )
                insert into funds.posting (entry_id, account_id, amount_fen)
                select :entry, p.id, case p.kind when :from then -:amount else :amount end
                from pair p
                where exists (select from pair f where f.kind = :from and (f.kind = 'PLANNED' or f.balance_fen >= :amount))
                """).param("entry", entry).param("line", line).param("from", from).param("to", to).param("amount", amount).update() == 2;
    }

    /// The accounts of all lines from which a batch pays, in the order in which everybody takes them.
    void hold(BatchId batch) {
        jdbc.sql("""
                select a.id
                from funds.account a
                where a.line_id in (select p.line_id from funds.batch_line l join funds.payout p on p.id = l.payout_id where l.batch_id = :batch)
                order by a.id
                for update
                """).param("batch", batch).query(Long.class).list();
    }

    /// The payment of a payout that has not been reversed.
    Optional<Long> payment(PayoutId payout) {
        return jdbc.sql("""
                select e.id
                from funds.entry e
                where e.payout_id = :payout and e.kind = 'PAY' and not exists (select from funds.entry r where r.reverses_id = e.id)
                """).param("payout", payout).query(Long.class).optional();
    }

    /// What an entry was made for.
    record Cause(@Nullable Long budget, @Nullable PayoutId payout, @Nullable BatchId batch, @Nullable Integer lineNo, @Nullable Long reverses) {

        static Cause of(PayoutId payout) {
            return new Cause(null, payout, null, null, null);
        }
    }
}
