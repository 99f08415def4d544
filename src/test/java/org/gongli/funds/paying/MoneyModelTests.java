package org.gongli.funds.paying;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.gongli.funds.BatchId;
import org.gongli.funds.BudgetLine;
import org.gongli.funds.NewPayout;
import org.gongli.funds.PayoutId;
import org.gongli.funds.PayoutStatus;
import org.gongli.funds.paying.GivenFunds.Desk;
import org.gongli.shared.Actor;
import org.gongli.shared.MemberId;
import org.gongli.shared.Refused;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Random orders of everything that can happen to money, beside a model of what is owed and a bank that keeps its own books. After every step the budget
/// adds up; at the end the ledger says what the bank says, and nobody was paid twice.
@GongliTest
class MoneyModelTests {

    private static final int STEPS = 200;
    private static final long BUDGET = 3_000;

    private final Given given;
    private final GivenFunds funds;
    private final JdbcClient jdbc;

    MoneyModelTests(Given given, GivenFunds funds, JdbcClient jdbc) {
        this.given = given;
        this.funds = funds;
        this.jdbc = jdbc;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void money_adds_up_in_every_order(long seed) {
        var world = new World(seed);
        for (int step = 0; step < STEPS; step++) {
            world.step();
            world.assertAddsUp(seed, step);
        }
        world.settleEverything();
        world.assertBankAgrees(seed);
    }

    /// What the bank did with one line of a file, which it never takes back.
    private record BankLine(String row, String answer) {
    }

    private final class World {

        private final RandomGenerator random;
        private final Desk desk;
        private final List<MemberId> payees = new ArrayList<>();
        private final List<PayoutId> payouts = new ArrayList<>();
        private final List<BatchId> batches = new ArrayList<>();
        private final Map<BatchId, Integer> stage = new HashMap<>();
        /// The bank's books: what it answered for each line of each batch, decided once.
        private final Map<BatchId, List<BankLine>> bank = new HashMap<>();
        private final Map<String, NewPayout> keys = new HashMap<>();
        /// What came back after it was paid, by fen.
        private long cameBack;

        World(long seed) {
            random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            var city = given.city("Model " + seed);
            desk = funds.desk(city, city.union("U"), BUDGET);
            for (int i = 0; i < 5; i++) {
                payees.add(desk.payee());
            }
        }

        void step() {
            try {
                switch (random.nextInt(18)) {
                    case 0, 1, 2 -> request();
                    case 3 -> repeatRequest();
                    case 4, 5, 6, 7 -> approve();
                    case 8 -> changeCard();
                    case 9 -> make();
                    case 10, 11 -> advance(any(batches));
                    case 12, 13 -> answer();
                    case 14 -> cancel();
                    case 15 -> comeBack();
                    default -> advance(batches.isEmpty() ? null : batches.getLast());
                }
            } catch (Refused expected) {
                assertThat(expected.key()).doesNotStartWith("error");
            }
        }

        private void request() {
            var key = "model/" + GivenFunds.NUMBERS.incrementAndGet();
            var payout = new NewPayout(key, desk.payer.id(), desk.line, any(payees), GivenFunds.yuan(1 + random.nextInt(120)), "Aid", "model/1");
            payouts.add(funds.payouts.request(Actor.SYSTEM, payout));
            keys.put(key, payout);
        }

        /// The answer was lost, so it is asked again.
        private void repeatRequest() {
            if (!keys.isEmpty()) {
                assertThat(payouts).contains(funds.payouts.request(Actor.SYSTEM, any(List.copyOf(keys.values()))));
            }
        }

        private void approve() {
            if (!payouts.isEmpty()) {
                var id = any(payouts);
                var seen = funds.accounts.of(funds.payouts.state(id).payee()).orElseThrow().id();
                funds.approving.approve(random.nextBoolean() ? desk.maker : desk.checker, id, seen);
            }
        }

        private void changeCard() {
            funds.accounts.keep(Actor.SYSTEM, any(payees), desk.account());
        }

        private void make() {
            var batch = desk.made();
            batches.add(batch);
            stage.put(batch, 0);
        }

        /// The next step of a batch, often twice, because the first answer was lost.
        private void advance(@Nullable BatchId batch) {
            if (batch == null) {
                return;
            }
            for (int times = 0; times <= random.nextInt(2); times++) {
                if (stage.get(batch) == 0 && random.nextInt(8) == 0) {
                    funds.batches.cancel(desk.maker, batch);
                } else if (stage.get(batch) == 0) {
                    funds.batches.check(desk.checker, batch);
                } else {
                    funds.batches.send(desk.cashier, batch);
                }
            }
            stage.merge(batch, 1, Integer::sum);
        }

        /// A part of what the bank did with a batch, or all of it, or what was brought before.
        private void answer() {
            var batch = any(batches);
            if (batch == null || !sent(batch)) {
                return;
            }
            var lines = bank.computeIfAbsent(batch, this::carryOut);
            var some = lines.stream().filter(line -> random.nextInt(3) > 0).toList();
            if (!some.isEmpty()) {
                bring(batch, some);
            }
        }

        private void bring(BatchId batch, List<BankLine> lines) {
            var rows = lines.stream().map(line -> line.row() + "," + line.answer() + ",").toList();
            desk.result(batch, rows);
            if (random.nextBoolean()) {
                assertThat(desk.result(batch, rows)).as("the same file again").isFalse();
            }
        }

        private List<BankLine> carryOut(BatchId batch) {
            return new String(funds.batches.file(desk.cashier, batch), StandardCharsets.UTF_8).lines().skip(1)
                    .map(row -> new BankLine(row, random.nextInt(4) == 0 ? "Failed" : "Paid")).toList();
        }

        private void cancel() {
            if (!payouts.isEmpty() && random.nextInt(2) == 0) {
                funds.payouts.cancel(Actor.SYSTEM, any(payouts), "Withdrawn");
            }
        }

        private void comeBack() {
            if (!payouts.isEmpty()) {
                var id = any(payouts);
                funds.approving.returned(desk.maker, id, "Account closed");
                cameBack += funds.payouts.state(id).amount().fen();
            }
        }

        private boolean sent(BatchId batch) {
            return !Objects.requireNonNull(jdbc.sql("select status in ('MADE', 'CHECKED', 'CANCELLED') from funds.batch where id = :id").param("id", batch).query(Boolean.class).single());
        }

        private <T> @Nullable T any(List<T> all) {
            return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
        }

        void assertAddsUp(long seed, int step) {
            var line = funds.budgets.line(desk.line).orElseThrow();
            var at = "seed %d, step %d: ".formatted(seed, step);
            assertThat(line.reserved().fen() + line.paid().fen() + line.free().fen()).as(at + "planned").isEqualTo(line.planned().fen()).isEqualTo(BUDGET * 100);
            assertThat(sum("status not in ('PAID', 'CANCELLED')")).as(at + "reserved is what is owed").isEqualTo(line.reserved().fen());
            assertThat(sum("status = 'PAID'")).as(at + "paid is what arrived").isEqualTo(line.paid().fen());
            assertThat(jdbc.sql("""
                    select count(*) from funds.account a
                    where a.line_id = :line and a.balance_fen <> (select coalesce(sum(p.amount_fen), 0) from funds.posting p where p.account_id = a.id)
                    """).param("line", desk.line).query(Integer.class).single()).as(at + "balances are the sum of their postings").isZero();
        }

        private long sum(String which) {
            return jdbc.sql("select coalesce(sum(amount_fen), 0)::bigint from funds.payout where line_id = :line and " + which).param("line", desk.line).query(Long.class).single();
        }

        /// All that the bank did becomes known.
        void settleEverything() {
            for (var batch : batches) {
                if (sent(batch)) {
                    desk.result(batch, bank.computeIfAbsent(batch, this::carryOut).stream().map(line -> line.row() + "," + line.answer() + ",Last").toList());
                }
            }
        }

        void assertBankAgrees(long seed) {
            assertAddsUp(seed, STEPS);
            var bankPaid = bank.values().stream().flatMap(List::stream).filter(line -> line.answer().equals("Paid")).mapToLong(World::fen).sum();
            assertThat(bankPaid).as("seed %d: something was paid", seed).isPositive();
            assertThat(desk.of(BudgetLine::paid).fen()).as("seed %d: the ledger and the bank", seed).isEqualTo(bankPaid - cameBack);
            assertThat(jdbc.sql("""
                    select count(*) from funds.payout p
                    where p.line_id = :line
                      and (select count(*) filter (where e.kind = 'PAY') - count(*) filter (where e.kind = 'REVERSE') from funds.entry e where e.payout_id = p.id)
                          <> case p.status when 'PAID' then 1 else 0 end
                    """).param("line", desk.line).query(Integer.class).single()).as("seed %d: paid exactly once", seed).isZero();
            assertThat(payouts.stream().map(funds.payouts::state).filter(payout -> payout.status() == PayoutStatus.SENT)).as("seed %d: nothing hangs", seed).isEmpty();
        }

        private static long fen(BankLine line) {
            var amount = line.row().replaceFirst(".*,(\\d+\\.\\d\\d),[^,]*$", "$1");
            return Long.parseLong(amount.replace(".", ""));
        }
    }
}
