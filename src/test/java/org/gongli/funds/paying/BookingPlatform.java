package org.gongli.funds.paying;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.gongli.Application;
import org.gongli.funds.BatchId;
import org.gongli.funds.FundPurpose;
import org.gongli.funds.FundSource;
import org.gongli.funds.NewPayout;
import org.gongli.funds.PayoutPaid;
import org.gongli.funds.Payouts;
import org.gongli.funds.approving.Approving;
import org.gongli.funds.budgeting.Budgeting;
import org.gongli.funds.budgeting.NewLine;
import org.gongli.funds.payees.BankAccount;
import org.gongli.funds.payees.PayeeAccounts;
import org.gongli.funds.settling.TakingResults;
import org.gongli.organisations.OrganisationTree;
import org.gongli.shared.AccountId;
import org.gongli.shared.Actor;
import org.gongli.shared.Money;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.Given;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;

/// The platform as it is, which books an answer of the bank as it starts. The first time it stops in the middle of the file, says so in `--booking.folder`, and
/// waits to be killed; the second time it writes there what it found, books the same file, and writes what there is then.
public final class BookingPlatform {

    static final int PAYOUTS = 200;
    static final int MIDDLE = 120;

    private BookingPlatform() {
    }

    static void main(String[] args) {
        new SpringApplication(Application.class, Setting.class).run(args);
    }

    @TestConfiguration(proxyBeanMethods = false)
    @Import(Given.class)
    static class Setting {

        @Bean
        Booking booking(Given given, OrganisationTree tree, Budgeting budgeting, Payouts payouts, PayeeAccounts accounts, Approving approving, Batches batches,
                TakingResults results, JdbcClient jdbc) {
            return new Booking(given, tree, budgeting, payouts, accounts, approving, batches, results, jdbc);
        }
    }

    /// Runs after the platform has prepared its database, before it says that it is ready.
    static final class Booking implements ApplicationRunner, Ordered {

        private final Given given;
        private final OrganisationTree tree;
        private final Budgeting budgeting;
        private final Payouts payouts;
        private final PayeeAccounts accounts;
        private final Approving approving;
        private final Batches batches;
        private final TakingResults results;
        private final JdbcClient jdbc;
        private final AtomicInteger paid = new AtomicInteger();
        private volatile Path middle = Path.of("");
        private volatile boolean again;

        Booking(Given given, OrganisationTree tree, Budgeting budgeting, Payouts payouts, PayeeAccounts accounts, Approving approving, Batches batches,
                TakingResults results, JdbcClient jdbc) {
            this.given = given;
            this.tree = tree;
            this.budgeting = budgeting;
            this.payouts = payouts;
            this.accounts = accounts;
            this.approving = approving;
            this.batches = batches;
            this.results = results;
            this.jdbc = jdbc;
        }

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }

        @Override
        public void run(ApplicationArguments arguments) throws IOException {
            var folder = Path.of(List.copyOf(arguments.getOptionValues("booking.folder")).getFirst());
            var kept = folder.resolve("answer.csv");
            middle = folder.resolve("middle");
            again = Files.exists(middle);
            if (again) {
                Files.writeString(folder.resolve("found"), state());
                book(Files.readString(kept));
                book(Files.readString(kept));
                Files.writeString(folder.resolve("after"), state());
            } else {
                Files.writeString(kept, answer(prepare()));
                book(Files.readString(kept));
            }
        }

        @EventListener
        void stopInTheMiddle(PayoutPaid event) throws IOException, InterruptedException {
            if (!again && paid.incrementAndGet() == MIDDLE) {
                Files.writeString(middle, event.payout().toString());
                new CountDownLatch(1).await();
            }
        }

        private BatchId prepare() {
            var city = tree.city().orElseThrow().id();
            var line = budgeting.open(officer(1), new NewLine(city, 2026, FundPurpose.HARDSHIP, FundSource.GOVERNMENT, "Aid", Money.yuan(BigDecimal.valueOf(PAYOUTS)), "Minutes"));
            budgeting.approve(officer(2), line, jdbc.sql("select id from funds.budget where line_id = :line").param("line", line).query(Long.class).single());
            var union = given.city("Payees").union("U");
            for (int number = 0; number < PAYOUTS; number++) {
                var payee = union.enrol("Payee");
                accounts.keep(Actor.SYSTEM, payee, new BankAccount("Bank", "Payee", "%016d".formatted(number)));
                var payout = payouts.request(Actor.SYSTEM, new NewPayout("crash/" + number, city, line, payee, new Money(100), "Aid", "crash/1"));
                approving.approve(officer(1), payout, accounts.of(payee).orElseThrow().id());
            }
            var batch = batches.make(officer(1), city);
            batches.check(officer(2), batch);
            batches.send(officer(3), batch);
            return batch;
        }

        private String answer(BatchId batch) {
            var lines = new String(batches.file(officer(3), batch), StandardCharsets.UTF_8).lines().skip(1).map(row -> row + ",Paid").collect(Collectors.joining("\n"));
            return "Batch,Line,Account holder,Account number,Bank,Amount,Memo,Result\n" + lines + "\n";
        }

        private void book(String answer) throws IOException {
            var batch = jdbc.sql("select id from funds.batch").query(Long.class).single();
            results.take(officer(1), BatchId.of(batch), new MockMultipartFile("file", "result.csv", "text/csv", answer.getBytes(StandardCharsets.UTF_8)));
        }

        /// What the books say: paid payouts, lines, entries and yuan, what is reserved, files taken, and accounts that are not the sum of their postings.
        private String state() {
            return jdbc.sql("""
                    select concat_ws(' ',
                        (select count(*) from funds.payout where status = 'PAID'), (select count(*) from funds.batch_line where outcome = 'PAID'),
                        (select count(*) from funds.entry where kind = 'PAY'), l.paid_fen / 100, l.reserved_fen / 100, l.free_fen / 100,
                        (select count(*) from funds.bank_result),
                        (select count(*) from funds.account a
                         where a.balance_fen <> (select coalesce(sum(p.amount_fen), 0) from funds.posting p where p.account_id = a.id)))
                    from funds.facts_budget_line l
                    where l.name = 'Aid' and l.planned_fen > 0
                    """).query(String.class).single();
        }

        private Viewer officer(int number) {
            var city = tree.city().orElseThrow();
            return new Viewer(new AccountId(-100 - number), Role.CITY, "", city.id(), city.scope(), null);
        }
    }
}
