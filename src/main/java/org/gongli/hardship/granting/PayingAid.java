package org.gongli.hardship.granting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.gongli.funds.NewPayout;
import org.gongli.funds.PayoutCancelled;
import org.gongli.funds.PayoutPaid;
import org.gongli.funds.PayoutReturned;
import org.gongli.funds.Payouts;
import org.gongli.hardship.AidApplication;
import org.gongli.hardship.AidPaid;
import org.gongli.hardship.AidRequested;
import org.gongli.hardship.granting.AidSql.Aid;
import org.gongli.shared.Actor;
import org.gongli.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/// Hands grants that are due to the cashiers, and hears what became of them.
@Service
public class PayingAid {

    private static final Duration WAIT = Duration.ofHours(1);

    private final AidSql sql;
    private final GrantingAid granting;
    private final Payouts payouts;
    private final MessageSource texts;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;
    private final Clock clock;

    PayingAid(AidSql sql, GrantingAid granting, Payouts payouts, MessageSource texts, ApplicationEventPublisher events, TransactionOperations transactions, Clock clock) {
        this.sql = sql;
        this.granting = granting;
        this.payouts = payouts;
        this.texts = texts;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Asks for the payout of one grant. Where there is no money, the grant stays due and is tried again in an hour.
    ///
    /// @return whether there may be more
    public boolean requestOne(Instant now) {
        try {
            return Boolean.TRUE.equals(transactions.execute(status -> request(now)));
        } catch (NoMoney hindered) {
            transactions.executeWithoutResult(status -> sql.hindered(hindered.aid, hindered.reason, now, WAIT));
            return true;
        }
    }

    private boolean request(Instant now) {
        var due = sql.due(now);
        due.ifPresent(this::request);
        return due.isPresent();
    }

    private void request(Aid aid) {
        try {
            var payout = payouts.request(Actor.SYSTEM, new NewPayout(AidApplication.grantSubject(aid.application(), aid.tier()), aid.org(), aid.line(), aid.member(), aid.amount(), purpose(), "hardship/" + aid.application()));
            sql.requested(aid.id(), payout);
            events.publishEvent(new AidRequested(Actor.SYSTEM, aid.place(), aid.application(), aid.member(), aid.tier(), payout));
        } catch (Refused refused) {
            throw new NoMoney(aid.id(), refused.key());
        }
    }

    private String purpose() {
        return texts.getMessage("hardship.payout", null, Locale.CHINA);
    }

    @EventListener
    @Transactional
    void paid(PayoutPaid event) {
        sql.byPayout(event.payout()).filter(aid -> sql.paid(aid.id(), clock.instant())).ifPresent(aid -> publish(event.actor(), aid, true));
    }

    @EventListener
    @Transactional
    void returned(PayoutReturned event) {
        sql.byPayout(event.payout()).filter(aid -> sql.returned(aid.id())).ifPresent(aid -> publish(event.actor(), aid, false));
    }

    private void publish(Actor actor, Aid aid, boolean paid) {
        events.publishEvent(new AidPaid(actor, aid.place(), aid.application(), aid.member(), aid.tier(), paid));
    }

    @EventListener
    @Transactional
    void cancelled(PayoutCancelled event) {
        sql.byPayout(event.payout()).ifPresent(granting::takeBack);
    }

    private static final class NoMoney extends RuntimeException {

        private final long aid;
        private final String reason;

        NoMoney(long aid, String reason) {
            super(reason, null, false, false);
            this.aid = aid;
            this.reason = reason;
        }
    }
}
