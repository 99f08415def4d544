package org.gongli.funds.settling;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongli.funds.BatchId;
import org.gongli.funds.Officers;
import org.gongli.funds.PayoutFailed;
import org.gongli.funds.PayoutId;
import org.gongli.funds.PayoutPaid;
import org.gongli.funds.PayoutSql;
import org.gongli.funds.PayoutState;
import org.gongli.funds.PayoutStatus;
import org.gongli.funds.approving.Approving;
import org.gongli.funds.books.Ledger;
import org.gongli.funds.payees.PayeeAccountSql;
import org.gongli.funds.paying.BankWords;
import org.gongli.funds.paying.BankWords.Answer;
import org.gongli.funds.paying.BatchSql;
import org.gongli.funds.paying.BatchStatus;
import org.gongli.funds.paying.LineOutcome;
import org.gongli.funds.settling.ResultCheck.Settlement;
import org.gongli.shared.Forbidden;
import org.gongli.shared.Missing;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Books what the bank answered: the whole file or nothing of it, and each line once, however often it is brought.
@Service
public class BookingResults {

    private static final int LONGEST_REASON = 200;

    private final BatchSql batches;
    private final SettlingSql sql;
    private final PayoutSql payouts;
    private final PayeeAccountSql accounts;
    private final Approving approving;
    private final Ledger ledger;
    private final BankWords words;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BookingResults(BatchSql batches, SettlingSql sql, PayoutSql payouts, PayeeAccountSql accounts, Approving approving, Ledger ledger, BankWords words, ApplicationEventPublisher events,
            Clock clock) {
        this.batches = batches;
        this.sql = sql;
        this.payouts = payouts;
        this.accounts = accounts;
        this.approving = approving;
        this.ledger = ledger;
        this.words = words;
        this.events = events;
        this.clock = clock;
    }

    /// @param digest of the file's bytes: the same file again is known by it
    /// @return whether the file was new
    /// @throws Missing       when the payer lies outside the viewer's scope
    /// @throws ResultRefused when a row is not of this batch, was altered, or contradicts what was booked
    @Transactional
    boolean book(Viewer viewer, BatchId id, String fileName, byte[] digest, List<ResultRow> rows) {
        if (!Officers.pay(viewer)) {
            throw new Forbidden();
        }
        var batch = batches.lock(id, viewer.scope()).orElseThrow(Missing::new);
        if (batch.status() != BatchStatus.SENT && batch.status() != BatchStatus.DONE) {
            throw new Refused("funds.result.not-sent");
        }
        if (sql.result(id, digest).isPresent()) {
            return false;
        }
        var check = judge(id, rows);
        settle(viewer, id, check.settlements());
        var tally = new Tally(count(check, Answer.PAID), count(check, Answer.FAILED), count(check, Answer.RETURNED), check.known());
        sql.result(id, fileName, digest, tally, viewer.account(), clock.instant());
        sql.doneWhenAnswered(id);
        events.publishEvent(new BankResultBooked(viewer.actor(), batch.org(), id, tally.paid(), tally.failed(), tally.returned()));
        return true;
    }

    private ResultCheck judge(BatchId id, List<ResultRow> rows) {
        var lines = batches.lines(id);
        var opened = accounts.opened(lines.stream().map(BatchSql.SentLine::account).toList()).stream()
                .collect(Collectors.toMap(PayeeAccountSql.Opened::id, PayeeAccountSql.Opened::account));
        var check = new ResultCheck(id.reference(), lines, opened, words).judge(rows);
        if (!check.problems().isEmpty()) {
            throw new ResultRefused(check.problems());
        }
        return check;
    }

    private void settle(Viewer viewer, BatchId id, List<Settlement> settlements) {
        var locked = payouts.lockAll(id).stream().collect(Collectors.toMap(PayoutState::id, Function.identity()));
        ledger.hold(id);
        settlements.forEach(settlement -> settle(viewer, id, settlement, locked));
    }

    private void settle(Viewer viewer, BatchId id, Settlement settlement, Map<PayoutId, PayoutState> locked) {
        var payout = locked.get(settlement.line().payout());
        switch (settlement.answer()) {
            case PAID -> paid(viewer, id, settlement, payout);
            case FAILED -> failed(viewer, id, settlement, payout);
            case RETURNED -> approving.returned(viewer, payout, reason(settlement, "funds.reason.returned"));
        }
    }

    private void paid(Viewer viewer, BatchId id, Settlement settlement, PayoutState payout) {
        ledger.pay(viewer.actor(), payout.line(), payout.id(), id, settlement.line().lineNo(), payout.amount());
        sql.settled(id, settlement.line().lineNo(), LineOutcome.PAID, null, clock.instant());
        payouts.paid(payout.id(), clock.instant());
        events.publishEvent(new PayoutPaid(viewer.actor(), payout.payer(), payout.id(), payout.payee(), payout.amount(), payout.subject()));
    }

    private void failed(Viewer viewer, BatchId id, Settlement settlement, PayoutState payout) {
        var reason = reason(settlement, "funds.reason.failed");
        sql.settled(id, settlement.line().lineNo(), LineOutcome.FAILED, reason, clock.instant());
        payouts.moved(payout.id(), PayoutStatus.FAILED, reason);
        events.publishEvent(new PayoutFailed(viewer.actor(), payout.payer(), payout.id(), payout.payee(), payout.subject()));
    }

    /// What the bank says, or where it says nothing the key of our own words.
    private static String reason(Settlement settlement, String otherwise) {
        var said = settlement.reason();
        return said.isEmpty() ? otherwise : said.length() <= LONGEST_REASON ? said : said.substring(0, LONGEST_REASON);
    }

    private static int count(ResultCheck check, Answer answer) {
        return (int) check.settlements().stream().filter(settlement -> settlement.answer() == answer).count();
    }
}
