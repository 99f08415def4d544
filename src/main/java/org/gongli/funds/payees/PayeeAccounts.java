package org.gongli.funds.payees;

import java.time.Clock;
import java.util.Optional;
import org.gongli.funds.PayoutSql;
import org.gongli.funds.PayoutState;
import org.gongli.funds.PayoutStatus;
import org.gongli.members.Members;
import org.gongli.shared.Actor;
import org.gongli.shared.MemberId;
import org.gongli.shared.Missing;
import org.gongli.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where members' money goes. A change stops every payout that was to go to the account before, until somebody has checked the new one.
@Service
public class PayeeAccounts {

    /// The key of the sentence that is kept as the reason.
    private static final String STOPPED = "funds.reason.account-changed";

    private final PayeeAccountSql sql;
    private final PayoutSql payouts;
    private final Members members;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PayeeAccounts(PayeeAccountSql sql, PayoutSql payouts, Members members, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.payouts = payouts;
        this.members = members;
        this.events = events;
        this.clock = clock;
    }

    /// Masked. The caller publishes [org.gongli.shared.PersonalDataRead] when it shows it to another person than the member.
    public Optional<PayeeAccount> of(MemberId member) {
        return sql.current(member).map(this::masked);
    }

    /// Keeps a member's account, entered by the member or by an officer. The same account again changes nothing.
    ///
    /// @throws Missing when there is no such member
    /// @throws Refused when the holder is somebody else
    @Transactional
    public void keep(Actor actor, MemberId member, BankAccount account) {
        requireOwn(member, account.holder());
        var current = sql.current(member);
        if (current.map(sql::open).filter(account::equals).isPresent()) {
            return;
        }
        var now = clock.instant();
        sql.replace(member, now);
        sql.insert(member, account, actor.account(), now);
        var organisation = members.standing(member).orElseThrow(Missing::new).org();
        events.publishEvent(new PayeeAccountChanged(actor, organisation, member));
        if (current.isPresent()) {
            payouts.lockApproved(member).forEach(payout -> stop(actor, payout));
        }
    }

    /// Makes sure that an account is the current one and its holder the member; it stays so until the transaction ends.
    ///
    /// @throws Refused when it has been replaced, or is somebody else's
    @Transactional
    public PayeeAccount requireCurrent(MemberId member, PayeeAccountId seen) {
        sql.hold(seen).orElseThrow(() -> new Refused("funds.payout.account-changed"));
        var current = sql.current(member).filter(account -> account.id().equals(seen)).orElseThrow(() -> new Refused("funds.payout.account-changed"));
        requireOwn(member, sql.open(current).holder());
        return masked(current);
    }

    private void requireOwn(MemberId member, String holder) {
        var name = members.name(member).orElseThrow(Missing::new);
        if (!BankAccount.sameName(name, holder)) {
            throw new Refused("funds.account.name-differs");
        }
    }

    private void stop(Actor actor, PayoutState payout) {
        payouts.takeOut(payout.id(), clock.instant());
        payouts.moved(payout.id(), PayoutStatus.STOPPED, STOPPED);
        events.publishEvent(new PayoutStopped(actor, payout.payer(), payout.id(), payout.payee(), payout.subject()));
    }

    private PayeeAccount masked(PayeeAccountSql.Kept kept) {
        return new PayeeAccount(kept.id(), kept.member(), kept.bank(), surname(sql.open(kept).holder()), kept.tail(), kept.enteredBy(), kept.enteredAt(), kept.shared());
    }

    private static String surname(String holder) {
        var first = holder.offsetByCodePoints(0, 1);
        return holder.substring(0, first) + "*".repeat(Math.max(1, holder.codePointCount(first, holder.length())));
    }
}
