package org.gongli.funds.approving;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.gongli.funds.Officers;
import org.gongli.funds.PayoutApproved;
import org.gongli.funds.PayoutId;
import org.gongli.funds.PayoutReturned;
import org.gongli.funds.PayoutSql;
import org.gongli.funds.PayoutState;
import org.gongli.funds.PayoutStatus;
import org.gongli.funds.Payouts;
import org.gongli.funds.books.Ledger;
import org.gongli.funds.payees.BankAccount;
import org.gongli.funds.payees.PayeeAccountId;
import org.gongli.funds.payees.PayeeAccounts;
import org.gongli.shared.Forbidden;
import org.gongli.shared.Missing;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What officers decide about one payout: that it may go to this account, that the account is another, that it came back, that it will not be made.
@Service
public class Approving {

    /// Waiting for somebody to check where it goes.
    static final Set<PayoutStatus> OPEN = EnumSet.of(PayoutStatus.REQUESTED, PayoutStatus.STOPPED, PayoutStatus.FAILED, PayoutStatus.RETURNED);

    private final PayoutSql payouts;
    private final PayoutPageSql sql;
    private final PayeeAccounts accounts;
    private final Payouts cancelling;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Approving(PayoutSql payouts, PayoutPageSql sql, PayeeAccounts accounts, Payouts cancelling, Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.payouts = payouts;
        this.sql = sql;
        this.accounts = accounts;
        this.cancelling = cancelling;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /// Lets a payout go to the account that the viewer saw: that one is paid, and no other.
    ///
    /// @param seen what the page showed
    /// @throws Missing when the payer lies outside the viewer's scope
    /// @throws Refused when the account has changed since, is somebody else's, or was entered by the viewer; or the payout does not wait for this
    @Transactional
    public void approve(Viewer viewer, PayoutId id, PayeeAccountId seen) {
        // the account first, as whoever changes it does: two who lock in different orders would wait for each other
        var account = accounts.requireCurrent(reach(viewer, id).payee(), seen);
        var payout = payouts.lock(id, viewer.scope()).orElseThrow(Missing::new);
        requireOpen(payout);
        if (account.enteredBy().equals(viewer.account())) {
            throw new Refused("constraint.payout_second_person");
        }
        if (sql.returnedBy(id).filter(viewer.account()::equals).isPresent()) {
            throw new Refused("constraint.payout_returned_second_person");
        }
        sql.approve(id, seen, account.enteredBy(), viewer.account(), clock.instant());
        events.publishEvent(new PayoutApproved(viewer.actor(), payout.payer(), id, payout.payee(), payout.subject()));
    }

    /// Enters the payee's account for them; a second person has to approve it.
    ///
    /// @throws Missing when the payer lies outside the viewer's scope
    /// @throws Refused when the holder is somebody else, or the payout does not wait for this
    @Transactional
    public void correct(Viewer viewer, PayoutId id, BankAccount account) {
        var payout = reach(viewer, id);
        requireOpen(payout);
        accounts.keep(viewer.actor(), payout.payee(), account);
    }

    /// Records that what had been paid came back.
    ///
    /// @throws Missing when the payer lies outside the viewer's scope
    /// @throws Refused when it is not paid
    @Transactional
    public void returned(Viewer viewer, PayoutId id, String reason) {
        requireOfficer(viewer);
        returned(viewer, payouts.lock(id, viewer.scope()).orElseThrow(Missing::new), reason);
    }

    /// The same for one that the caller has locked.
    public void returned(Viewer viewer, PayoutState payout, String reason) {
        if (payout.status() != PayoutStatus.PAID) {
            throw new Refused("funds.payout.not-paid");
        }
        ledger.reverse(viewer.actor(), payout.line(), payout.id(), payout.amount());
        sql.lineReturned(payout.id(), reason, clock.instant());
        payouts.returned(payout.id(), viewer.account(), reason);
        events.publishEvent(new PayoutReturned(viewer.actor(), payout.payer(), payout.id(), payout.payee(), payout.amount(), payout.subject()));
    }

    /// @throws Missing when the payer lies outside the viewer's scope
    /// @throws Refused when it is with the bank or paid
    @Transactional
    public void cancel(Viewer viewer, PayoutId id, String reason) {
        requireOfficer(viewer);
        cancelling.cancel(viewer.actor(), payouts.lock(id, viewer.scope()).orElseThrow(Missing::new), reason);
    }

    private PayoutState reach(Viewer viewer, PayoutId id) {
        requireOfficer(viewer);
        return payouts.state(id, viewer.scope()).orElseThrow(Missing::new);
    }

    private static void requireOpen(PayoutState payout) {
        if (!OPEN.contains(payout.status())) {
            throw new Refused("funds.payout.decided");
        }
    }

    private static void requireOfficer(Viewer viewer) {
        if (!Officers.act(viewer)) {
            throw new Forbidden();
        }
    }
}
