package org.gongli.funds.paying;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.gongli.funds.BatchId;
import org.gongli.funds.BudgetLine;
import org.gongli.funds.BudgetLineId;
import org.gongli.funds.Budgets;
import org.gongli.funds.FundPurpose;
import org.gongli.funds.FundSource;
import org.gongli.funds.NewPayout;
import org.gongli.funds.PayoutId;
import org.gongli.funds.Payouts;
import org.gongli.funds.approving.Approving;
import org.gongli.funds.budgeting.Budgeting;
import org.gongli.funds.budgeting.NewLine;
import org.gongli.funds.payees.BankAccount;
import org.gongli.funds.payees.PayeeAccounts;
import org.gongli.funds.settling.TakingResults;
import org.gongli.shared.Actor;
import org.gongli.shared.MemberId;
import org.gongli.shared.Money;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.Given.Place;
import org.gongli.testing.TestBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;

/// The words in which tests of funds say what there is.
@TestBean
public class GivenFunds {

    static final AtomicLong NUMBERS = new AtomicLong(1_000_000_000_000L);

    final Budgeting budgeting;
    final Budgets budgets;
    public final Payouts payouts;
    public final PayeeAccounts accounts;
    public final Approving approving;
    final Batches batches;
    final TakingResults results;
    final JdbcClient jdbc;

    GivenFunds(Budgeting budgeting, Budgets budgets, Payouts payouts, PayeeAccounts accounts, Approving approving, Batches batches, TakingResults results, JdbcClient jdbc) {
        this.budgeting = budgeting;
        this.budgets = budgets;
        this.payouts = payouts;
        this.accounts = accounts;
        this.approving = approving;
        this.batches = batches;
        this.results = results;
        this.jdbc = jdbc;
    }

    /// An organisation with a budget line and a union of members, and officers who have had no hand in anything yet.
    public Desk desk(Place payer, Place union, long yuan) {
        return new Desk(payer, union, yuan);
    }

    static Money yuan(long yuan) {
        return new Money(yuan * 100);
    }

    /// An organisation that pays.
    public final class Desk {

        public final Place payer;
        public final Place union;
        public final BudgetLineId line;
        public final Viewer maker;
        public final Viewer checker;
        public final Viewer cashier;

        private Desk(Place payer, Place union, long yuan) {
            this.payer = payer;
            this.union = union;
            this.maker = payer.viewer(Role.CITY);
            this.checker = payer.viewer(Role.CITY);
            this.cashier = payer.viewer(Role.CASHIER);
            this.line = line(yuan);
        }

        BudgetLineId line(long yuan) {
            var id = budgeting.open(maker, new NewLine(payer.id(), 2026, FundPurpose.HARDSHIP, FundSource.GOVERNMENT, "Line " + NUMBERS.incrementAndGet(), yuan(yuan), "Minutes"));
            budgeting.approve(checker, id, jdbc.sql("select id from funds.budget where line_id = :line").param("line", id).query(Long.class).single());
            return id;
        }

        /// A member with an account of their own.
        MemberId payee() {
            var member = union.enrol("Payee");
            accounts.keep(Actor.SYSTEM, member, account());
            return member;
        }

        BankAccount account() {
            return account("Payee");
        }

        public BankAccount account(String holder) {
            return new BankAccount("Bank", holder, String.valueOf(NUMBERS.incrementAndGet()));
        }

        public PayoutId requested(MemberId payee, long yuan) {
            return payouts.request(Actor.SYSTEM, new NewPayout("test/" + NUMBERS.incrementAndGet(), payer.id(), line, payee, yuan(yuan), "Aid", "test/1"));
        }

        public PayoutId requested(long yuan) {
            return requested(payee(), yuan);
        }

        public void approve(PayoutId payout) {
            approving.approve(maker, payout, accounts.of(payouts.state(payout).payee()).orElseThrow().id());
        }

        public PayoutId approved(long yuan) {
            var payout = requested(yuan);
            approve(payout);
            return payout;
        }

        public BatchId made() {
            return batches.make(maker, payer.id());
        }

        public BatchId checked() {
            var batch = made();
            batches.check(checker, batch);
            return batch;
        }

        public BatchId sent() {
            var batch = checked();
            batches.send(cashier, batch);
            return batch;
        }

        /// The rows of the file that went out, each with an answer.
        public List<String> answered(BatchId batch, String answer) {
            return rows(batch).stream().map(row -> row + "," + answer + ",").toList();
        }

        public List<String> rows(BatchId batch) {
            return new String(batches.file(cashier, batch), StandardCharsets.UTF_8).lines().skip(1).toList();
        }

        public boolean result(BatchId batch, List<String> rows) {
            return bring(batch, "Batch,Line,Account holder,Account number,Bank,Amount,Memo,Result,Reason\n" + String.join("\n", rows) + "\n");
        }

        boolean bring(BatchId batch, String text) {
            return bring(batch, "result.csv", text.getBytes(StandardCharsets.UTF_8));
        }

        boolean bring(BatchId batch, String name, byte[] bytes) {
            try {
                return results.take(maker, batch, new MockMultipartFile("file", name, null, bytes));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public PayoutId paid(long yuan) {
            return paid(requested(yuan));
        }

        PayoutId paid(PayoutId payout) {
            approve(payout);
            var batch = sent();
            result(batch, answered(batch, "Paid"));
            return payout;
        }

        public PayoutId failed(long yuan) {
            var payout = approved(yuan);
            var batch = sent();
            result(batch, answered(batch, "Failed"));
            return payout;
        }

        public Money of(Function<BudgetLine, Money> figure) {
            return figure.apply(budgets.line(line).orElseThrow());
        }
    }
}
