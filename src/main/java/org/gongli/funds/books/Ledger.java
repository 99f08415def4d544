package org.gongli.funds.books;

import java.time.Clock;
import org.gongli.funds.BatchId;
import org.gongli.funds.BudgetLineId;
import org.gongli.funds.PayoutId;
import org.gongli.funds.books.LedgerSql.Cause;
import org.gongli.shared.Actor;
import org.gongli.shared.Money;
import org.gongli.shared.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The books. Every movement is an entry between two accounts of one budget line, made in the transaction of what caused it.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Ledger {

    private final LedgerSql sql;
    private final Clock clock;

    Ledger(LedgerSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// Opens the accounts of a new line.
    public void open(BudgetLineId line) {
        sql.open(line);
    }

    /// Books an approved amount; a negative one takes back what is free.
    ///
    /// @throws Refused when less is free than is taken back
    public void budget(Actor actor, BudgetLineId line, long budget, Money amount) {
        var cause = new Cause(budget, null, null, null, null);
        if (amount.fen() > 0) {
            move(actor, line, EntryKind.BUDGET, cause, LineAccount.PLANNED, LineAccount.FREE, amount);
        } else {
            move(actor, line, EntryKind.BUDGET, cause, LineAccount.FREE, LineAccount.PLANNED, amount.times(-1));
        }
    }

    /// Sets an amount aside for a payout.
    ///
    /// @throws Refused when the line has not so much free
    public void reserve(Actor actor, BudgetLineId line, PayoutId payout, Money amount) {
        move(actor, line, EntryKind.RESERVE, Cause.of(payout), LineAccount.FREE, LineAccount.RESERVED, amount);
    }

    /// Frees what was set aside for a payout that will not be made.
    public void release(Actor actor, BudgetLineId line, PayoutId payout, Money amount) {
        move(actor, line, EntryKind.RELEASE, Cause.of(payout), LineAccount.RESERVED, LineAccount.FREE, amount);
    }

    /// Holds the accounts of all lines from which a batch pays, so that two batches with the same lines do not wait for each other.
    public void hold(BatchId batch) {
        sql.hold(batch);
    }

    /// Books that the bank paid a line of a batch.
    public void pay(Actor actor, BudgetLineId line, PayoutId payout, BatchId batch, int lineNo, Money amount) {
        move(actor, line, EntryKind.PAY, new Cause(null, payout, batch, lineNo, null), LineAccount.RESERVED, LineAccount.PAID, amount);
    }

    /// Books that what was paid came back: a further entry, never a deletion.
    public void reverse(Actor actor, BudgetLineId line, PayoutId payout, Money amount) {
        var payment = sql.payment(payout).orElseThrow(() -> new IllegalStateException("payout " + payout + " is paid without an entry"));
        move(actor, line, EntryKind.REVERSE, new Cause(null, payout, null, null, payment), LineAccount.PAID, LineAccount.RESERVED, amount);
    }

    private void move(Actor actor, BudgetLineId line, EntryKind kind, Cause cause, LineAccount from, LineAccount to, Money amount) {
        var entry = sql.entry(line, kind, cause, actor.account(), clock.instant());
        if (!sql.move(entry, line, from, to, amount)) {
            throw new Refused("funds.over-budget");
        }
    }
}
