package org.gongli.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.gongli.platform.TestDatabase;
import org.gongli.shared.Viewer;
import org.gongli.testing.Crowd;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Takes the defences away one at a time and looks whether the books show it: a check that nothing can fail proves nothing.
class SabotageTests {

    private static final int ROUNDS = 20;

    /// An odd number, so that everybody presses at both nodes.
    private static final int MEMBERS = 71;
    private static final int TOO_FEW = 50;
    private static final int PLENTY = 200;
    private static final String PATTERN = "saboteur";

    @BeforeAll
    static void a_pattern_of_databases() throws SQLException, IOException {
        JdbcClient.create(new DriverManagerDataSource(TestDatabase.url())).sql("create database " + PATTERN).update();
        Node.migrate(url(PATTERN));
    }

    private static String url(String database) {
        return TestDatabase.url().replace("/postgres?", "/" + database + "?");
    }

    /// A fresh database for two nodes, after these statements.
    private static String database(String name, String... sabotage) {
        JdbcClient.create(new DriverManagerDataSource(TestDatabase.url())).sql("create database " + name + " template " + PATTERN).update();
        var jdbc = JdbcClient.create(new DriverManagerDataSource(url(name)));
        for (var statement : sabotage) {
            jdbc.sql(statement).update();
        }
        return url(name);
    }

    /// Lets a crowd at two nodes until the books are wrong.
    ///
    /// @return what is wrong; empty when it never was
    private static List<String> storm(String url, int stock, Class<?> sabotage) {
        var database = new DriverManagerDataSource(url);
        try (var first = Node.start(url, sabotage); var second = Node.start(url, sabotage)) {
            for (int round = 0; round < ROUNDS; round++) {
                var offer = SomeOffers.open(first.get(Offers.class), Node.CITY, stock);
                press(offer, first.get(Claiming.class), second.get(Claiming.class));
                var wrong = new Books(database).wrong(offer);
                if (!wrong.isEmpty()) {
                    return wrong;
                }
            }
            return List.of();
        }
    }

    private static void press(OfferId offer, Claiming... nodes) {
        var all = new ArrayList<Viewer>();
        Collections.nCopies(3, SomeMembers.of(Node.CITY, MEMBERS)).forEach(all::addAll);
        Crowd.all(IntStream.range(0, all.size()).mapToObj(i -> (Callable<Boolean>) () -> tried(nodes[i % nodes.length], all.get(i), offer)).toList());
    }

    /// Errors are what the database's own defences look like from here.
    private static boolean tried(Claiming node, Viewer member, OfferId offer) {
        try {
            return node.claim(member, offer) instanceof Answer.Yours;
        } catch (RuntimeException refused) {
            return false;
        }
    }

    @Test
    void with_every_defence_in_place_the_books_are_right() {
        assertThat(storm(database("intact"), TOO_FEW, Nothing.class)).isEmpty();
    }

    @Test
    void without_row_lock_and_count_check_there_are_more_places_than_stock() {
        var url = database("unlocked_unchecked", "alter table allocation.offer drop constraint offer_taken");

        assertThat(storm(url, TOO_FEW, WithoutRowLock.class)).isNotEmpty();
    }

    @Test
    void without_row_lock_the_database_still_refuses_one_place_too_many() {
        assertThat(storm(database("unlocked"), TOO_FEW, WithoutRowLock.class))
                .noneMatch(wrong -> wrong.startsWith("places taken beyond") || wrong.startsWith("members with"));
    }

    @Test
    void without_primary_key_and_probe_a_member_gets_two_places() {
        var url = database("unkeyed", "alter table allocation.claim drop constraint claim_once");

        assertThat(storm(url, PLENTY, WithoutProbe.class)).anyMatch(wrong -> wrong.startsWith("members with two places"));
    }

    @Test
    void without_the_probe_the_primary_key_still_refuses_a_second_place() {
        assertThat(storm(database("unprobed"), PLENTY, WithoutProbe.class)).isEmpty();
    }

    @Test
    void without_its_condition_a_redemption_happens_more_than_once() {
        var url = database("unconditional");
        try (var node = Node.start(url, WithoutCondition.class)) {
            assertThat(IntStream.range(0, ROUNDS).mapToLong(round -> redemptions(node))).anyMatch(times -> times > 1);
        }
    }

    private static long redemptions(Node node) {
        var offer = SomeOffers.open(node.get(Offers.class), Node.CITY, 1);
        var member = SomeMembers.of(Node.CITY);
        node.get(Claiming.class).claim(member, offer);
        var token = node.get(Vouchers.class).show(member, offer).token();
        return Crowd.all(IntStream.range(0, 16).mapToObj(i -> (Callable<Redemption>) () ->
                        node.get(Redeeming.class).redeem(SomeMembers.of(Node.CITY), token, Set.of(offer), "key " + i)).toList())
                .stream().filter(Redemption.Redeemed.class::isInstance).count();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Nothing {
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class WithoutRowLock {

        @Bean
        @Primary
        OfferSql unlocked(JdbcClient jdbc) {
            return new OfferSql(jdbc) {

                @Override
                Optional<LockedOffer> lock(OfferId offer) {
                    var read = jdbc.sql("""
                            select id, organisation_id as organisation, opens_at, closes_at, redeem_by, withdrawn_at, stock, taken, issued, by_town, version
                            from allocation.offer
                            where id = :offer
                            """).param("offer", offer).query(LockedOffer.class).optional();
                    LockSupport.parkNanos(5_000_000); // so that the other node reads the same
                    return read;
                }
            };
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class WithoutProbe {

        @Bean
        @Primary
        ClaimSql unprobed(JdbcClient jdbc) {
            return new ClaimSql(jdbc) {

                @Override
                Map<Long, Answer.Yours> held(OfferId offer, long[] members) {
                    return Map.of();
                }
            };
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class WithoutCondition {

        @Bean
        @Primary
        ClaimSql unconditional(JdbcClient jdbc) {
            return new ClaimSql(jdbc) {

                @Override
                Optional<Claim> redeem(Claim claim, Viewer clerk, String key, Instant at) {
                    jdbc.sql("""
                            update allocation.claim
                            set redeemed_at = :at, redeemed_by = :clerk, counter_id = :counter, redemption_key = :key
                            where offer_id = :offer""").param("at", at).param("clerk", clerk.account()).param("counter", clerk.org())
                            .param("key", key).param("offer", claim.offer()).update();
                    return Optional.of(claim);
                }
            };
        }
    }
}
