package org.gongli.funds;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongli.funds.books.Ledger;
import org.gongli.shared.Actor;
import org.gongli.shared.Missing;
import org.gongli.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What lines of work ask for: money for a member. Everything after that, up to the bank and back, happens here, and is told by events.
@Service
public class Payouts {

    /// With the bank, arrived, or over: too late to cancel.
    private static final Set<PayoutStatus> BEYOND = EnumSet.of(PayoutStatus.SENT, PayoutStatus.PAID, PayoutStatus.CANCELLED);

    private final PayoutSql sql;
    private final BudgetLineSql lines;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Payouts(PayoutSql sql, BudgetLineSql lines, Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.lines = lines;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /// Asks for a payout and reserves its amount. Asked again by the same key, it is the payout that there is.
    ///
    /// @throws Missing when the payer has no such line
    /// @throws Refused when the line has not so much free, or the key stands for another payout
    @Transactional
    public PayoutId request(Actor actor, NewPayout payout) {
        lines.line(payout.line()).filter(line -> line.org().equals(payout.payer())).orElseThrow(Missing::new);
        if (payout.amount().fen() <= 0) {
            throw new Refused("funds.payout.amount");
        }
        return sql.insert(payout, actor.account(), clock.instant()).map(id -> reserve(actor, id, payout)).orElseGet(() -> same(payout));
    }

    private PayoutId reserve(Actor actor, PayoutId id, NewPayout payout) {
        ledger.reserve(actor, payout.line(), id, payout.amount());
        events.publishEvent(new PayoutRequested(actor, payout.payer(), id, payout.payee(), payout.amount(), payout.subject()));
        return id;
    }

    private PayoutId same(NewPayout payout) {
        var known = sql.byKey(payout.key()).orElseThrow();
        if (!known.payee().equals(payout.payee()) || !known.line().equals(payout.line()) || !known.amount().equals(payout.amount())) {
            throw new Refused("funds.payout.key-taken");
        }
        return known.id();
    }

    /// Gives a payout up before its file goes out to the bank, or after it failed or came back. Given up again, nothing changes.
    ///
    /// @param reason what the payee reads
    /// @throws Refused when it is with the bank or paid
    @Transactional
    public void cancel(Actor actor, PayoutId id, String reason) {
        cancel(actor, sql.lock(id).orElseThrow(Missing::new), reason);
    }

    /// The same for one that the caller has locked.
    public void cancel(Actor actor, PayoutState payout, String reason) {
        if (payout.status() == PayoutStatus.CANCELLED) {
            return;
        }
        if (BEYOND.contains(payout.status())) {
            throw new Refused("funds.payout.too-late");
        }
        sql.takeOut(payout.id(), clock.instant());
        sql.moved(payout.id(), PayoutStatus.CANCELLED, reason);
        ledger.release(actor, payout.line(), payout.id(), payout.amount());
        events.publishEvent(new PayoutCancelled(actor, payout.payer(), payout.id(), payout.payee(), payout.subject()));
    }

    public Optional<PayoutState> byKey(String key) {
        return sql.byKey(key);
    }

    /// All payouts for one thing, the first asked for on top.
    public List<PayoutState> bySubject(String subject) {
        return sql.bySubject(subject);
    }

    public PayoutState state(PayoutId id) {
        return sql.state(id).orElseThrow(Missing::new);
    }
}
