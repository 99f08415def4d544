package org.gongli.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.gongli.allocation.Answer;
import org.gongli.allocation.Claiming;
import org.gongli.allocation.Node;
import org.gongli.allocation.OfferId;
import org.gongli.allocation.Offers;
import org.gongli.allocation.SomeMembers;
import org.gongli.allocation.SomeOffers;
import org.gongli.allocation.Terms;
import org.gongli.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How fast claims are given, against the naive way, against raw inserts, and against not being durable. The naive way and the raw insert write no
/// audit, so they stand beside the mechanism without it; what the audit of each batch costs is told as well, and everything else is measured with it.
public final class ClaimsBench {

    private static final int WARM_UP = 4;
    private static final int ROUNDS = 5;
    private static final int CLIENTS = 2_000;
    private static final int PLACES = 2_000;
    private static final Duration CELL = Duration.ofSeconds(1);

    private final Figures figures = new Figures();

    private ClaimsBench() {
    }

    static void main() throws IOException, SQLException {
        var bench = new ClaimsBench();
        bench.run();
        System.exit(bench.figures.missed().isEmpty() ? 0 : 1);
    }

    private void run() throws IOException, SQLException {
        try (var durable = BenchDatabase.start("on"); var careless = BenchDatabase.start("off")) {
            Node.migrate(durable.url());
            Node.migrate(careless.url());
            try (var engine = Node.start(durable.url(), Node.Audit.class); var unsafe = Node.start(careless.url(), Node.Audit.class); var pool = pool(durable)) {
                try (var plain = Node.start(durable.url())) {
                    throughput(engine, plain, unsafe, pool);
                }
                patience(engine);
                rush(engine);
            }
        }
    }

    private static HikariDataSource pool(BenchDatabase database) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setMaximumPoolSize(16);
        pool.setConnectionTimeout(120_000);
        return pool;
    }

    private void throughput(Node engine, Node plain, Node unsafe, DataSource pool) {
        var audited = new ArrayList<Double>();
        var grouped = new ArrayList<Double>();
        var naive = new ArrayList<Double>();
        var raw = new ArrayList<Double>();
        var careless = new ArrayList<Double>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            double[] cell = {grouped(plain, CLIENTS).perSecond(), naive(engine, pool), raw(engine, pool), grouped(engine, CLIENTS).perSecond(),
                    grouped(unsafe, CLIENTS).perSecond()};
            if (round >= 0) {
                grouped.add(cell[0]);
                naive.add(cell[1]);
                raw.add(cell[2]);
                audited.add(cell[3]);
                careless.add(cell[4]);
            }
        }
        System.out.printf("Claims, %,d clients waiting, fsync on unless said, %d interleaved rounds:%n", CLIENTS, ROUNDS);
        figures.note("claims in groups", "per second", grouped);
        figures.note("claims in groups, with their audit", "per second", audited);
        figures.note("claims the naive way", "per second", naive);
        figures.note("raw insert of the same rows, unnest(1024)", "per second", raw);
        figures.note("claims in groups, with their audit, fsync off", "per second", careless);
        figures.atLeast("claims in groups against the naive way", ratio(grouped, naive), 80, "times");
        figures.atLeast("claims in groups against raw inserts", ratio(grouped, raw), 0.4, "of it");
        figures.atLeast("claims in groups, durable against not durable", ratio(audited, careless), 0.75, "of it");
    }

    /// The median of the ratios of each round: what disturbed a round disturbed both.
    private static double ratio(List<Double> some, List<Double> others) {
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < some.size(); i++) {
            ratios.add(some.get(i) / others.get(i));
        }
        return Figures.median(ratios);
    }

    private static ClosedLoop.Result grouped(Node node, int clients) {
        var offer = SomeOffers.open(node.get(Offers.class), Node.CITY, Terms.MOST);
        var claiming = node.get(Claiming.class);
        var result = ClosedLoop.run(clients, CELL, () -> {
            if (!(claiming.claim(SomeMembers.of(Node.CITY), offer) instanceof Answer.Yours)) {
                throw new IllegalStateException("there were places for all");
            }
        });
        checkBooks(node, offer);
        return result;
    }

    private static double naive(Node node, DataSource pool) {
        var offer = SomeOffers.open(node.get(Offers.class), Node.CITY, Terms.MOST);
        var result = ClosedLoop.run(CLIENTS, CELL, () -> {
            try (var connection = pool.getConnection()) {
                connection.setAutoCommit(false);
                naively(connection, offer, SomeMembers.of(Node.CITY).self().value());
                connection.commit();
                connection.setAutoCommit(true);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        checkBooks(node, offer);
        return result.perSecond();
    }

    private static void naively(Connection connection, OfferId offer, long member) throws SQLException {
        try (var read = connection.prepareStatement("select stock, taken from allocation.offer where id = ? for update");
             var insert = connection.prepareStatement("""
                     insert into allocation.claim (offer_id, slot, member_id, claim_no, org_id, town_id, claimed_at) values (?, ?, ?, ?, 1, 1, now())""");
             var update = connection.prepareStatement("update allocation.offer set taken = taken + 1, issued = issued + 1 where id = ?")) {
            read.setLong(1, offer.value());
            var row = read.executeQuery();
            row.next();
            if (row.getInt("taken") >= row.getInt("stock")) {
                throw new IllegalStateException("there were places for all");
            }
            insert.setLong(1, offer.value());
            insert.setLong(2, member % 64);
            insert.setLong(3, member);
            insert.setLong(4, row.getInt("taken") + 1L);
            insert.executeUpdate();
            update.setLong(1, offer.value());
            update.executeUpdate();
        }
    }

    private static double raw(Node node, DataSource pool) {
        var offer = SomeOffers.open(node.get(Offers.class), Node.CITY, Terms.MOST);
        var issued = new AtomicLong();
        try (var connection = pool.getConnection();
             var insert = connection.prepareStatement("""
                     insert into allocation.claim (offer_id, slot, member_id, claim_no, org_id, town_id, claimed_at)
                     select ?, member % 64, member, number, 1, 1, now() from unnest(?::bigint[], ?::bigint[]) as row (member, number)""")) {
            long begun = System.nanoTime();
            while (System.nanoTime() - begun < CELL.toNanos()) {
                long first = issued.getAndAdd(1024);
                insert.setLong(1, offer.value());
                insert.setObject(2, SomeMembers.of(Node.CITY, 1024).stream().mapToLong(member -> member.self().value()).toArray());
                insert.setObject(3, LongStream.range(first, first + 1024).toArray());
                insert.executeUpdate();
            }
            return issued.get() / ((System.nanoTime() - begun) / 1e9);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void patience(Node engine) {
        var waits = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            waits.add(grouped(engine, 1_000).p99());
        }
        System.out.println("Waiting, 1,000 clients:");
        figures.note("99 of 100 claims answered within", "ms", waits);
        figures.atMost("99 of 100 claims answered within", Figures.median(waits), 80, "ms");
    }

    /// 300,000 requests at once for 2,000 places; every fourth member presses twice.
    private void rush(Node engine) {
        var seconds = new ArrayList<Double>();
        for (int round = 0; round < 3; round++) {
            var members = new ArrayList<>(SomeMembers.of(Node.CITY, 240_000));
            members.addAll(members.subList(0, 60_000));
            var offer = SomeOffers.open(engine.get(Offers.class), Node.CITY, PLACES);
            seconds.add(rush(engine.get(Claiming.class), offer, members));
            checkBooks(engine, offer);
        }
        System.out.println("300,000 requests at once for 2,000 places, none oversold:");
        figures.note("all answered within", "s", seconds);
        figures.atMost("all answered within", Figures.median(seconds), 3, "s");
    }

    private static double rush(Claiming claiming, OfferId offer, List<Viewer> members) {
        var standing = new CountDownLatch(members.size());
        var start = new CountDownLatch(1);
        var answered = new CountDownLatch(members.size());
        var answers = new AtomicReferenceArray<Answer>(members.size());
        for (int i = 0; i < members.size(); i++) {
            int place = i;
            Thread.startVirtualThread(() -> {
                standing.countDown();
                await(start);
                answers.set(place, claiming.claim(members.get(place), offer));
                answered.countDown();
            });
        }
        await(standing);
        System.gc(); // what it took to make the crowd is not to be paid by the engine
        long begun = System.nanoTime();
        start.countDown();
        await(answered);
        double seconds = (System.nanoTime() - begun) / 1e9;
        demand(IntStream.range(0, members.size()).mapToObj(answers::get).filter(Answer.Yours.class::isInstance)
                .map(answer -> ((Answer.Yours) answer).claimNo()).distinct().count() == PLACES, "each place was given once");
        return seconds;
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(2, TimeUnit.MINUTES)) {
                throw new IllegalStateException("not everybody was answered");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void checkBooks(Node node, OfferId offer) {
        var jdbc = JdbcClient.create(node.get(DataSource.class));
        demand(jdbc.sql("""
                select taken <= stock and taken = (select count(*) from allocation.claim where offer_id = :offer)
                from allocation.offer where id = :offer
                """).param("offer", offer.value()).query(Boolean.class).single(), "the books are right");
    }

    private static void demand(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("it does not hold that " + what);
        }
    }
}
