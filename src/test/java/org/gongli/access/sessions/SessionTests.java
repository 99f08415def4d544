package org.gongli.access.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Base64;
import java.util.function.BooleanSupplier;
import org.gongli.access.accounts.People;
import org.gongli.members.Members;
import org.gongli.shared.Actor;
import org.gongli.shared.Role;
import org.gongli.shared.Unavailable;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.gongli.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@GongliTest
class SessionTests {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final MockMvcTester mvc;
    private final Given given;
    private final People people;
    private final Sessions sessions;
    private final SessionSql sql;
    private final LiveSessions here;
    private final Members members;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final MovableClock clock;

    SessionTests(MockMvcTester mvc, Given given, People people, Sessions sessions, SessionSql sql, LiveSessions here, Members members,
            JdbcClient jdbc, TransactionTemplate transaction, MovableClock clock) {
        this.mvc = mvc;
        this.given = given;
        this.people = people;
        this.sessions = sessions;
        this.sql = sql;
        this.here = here;
        this.members = members;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void what_lies_in_the_database_signs_nobody_in() {
        var opened = people.signedIn(people.officer(Role.TOWN, given.town("A").id()));
        var row = jdbc.sql("select to_jsonb(s)::text from access.session s where token_hash = :hash").param("hash", opened.token().hash().bytes()).query(String.class).single();

        assertThat(row).doesNotContain(opened.token().text());
        var hash = row.replaceAll(".*\"token_hash\": \"\\\\\\\\x([0-9a-f]+)\".*", "$1");
        assertThat(hash).hasSize(64);
        assertThat(get("/me/sessions", hash)).hasStatus(302);
        assertThat(get("/me/sessions", Base64.getUrlEncoder().withoutPadding().encodeToString(opened.token().hash().bytes()))).hasStatus(302);
        assertThat(get("/me/sessions", opened.token().text())).hasStatusOk();
    }

    @Test
    void signing_in_makes_a_new_token_and_ends_the_old_session() {
        var officer = people.officer(Role.TOWN, given.town("A").id());
        var planted = people.signedIn(officer);

        var entered = mvc.post().uri("/sign-in").param("login", officer.login()).param("password", People.PASSWORD).cookie(cookie(planted.token().text()))
                .header("Sec-Fetch-Site", "same-origin").exchange();

        assertThat(entered).hasStatus(302);
        assertThat(entered.getResponse().getCookie("gongli").getValue()).isNotEqualTo(planted.token().text());
        assertThat(here.find(planted.token())).isEmpty();
    }

    @Test
    void a_token_is_worth_nothing_after_signing_out() {
        var opened = people.signedIn(people.officer(Role.TOWN, given.town("A").id()));
        assertThat(get("/me/sessions", opened.token().text())).hasStatusOk();

        assertThat(post("/sign-out", opened.token().text())).hasStatus(302);
        assertThat(get("/me/sessions", opened.token().text())).hasStatus(302);
    }

    @Test
    void signing_out_everywhere_reaches_every_session() {
        var officer = people.officer(Role.TOWN, given.town("A").id());
        var one = people.signedIn(officer);
        var other = people.signedIn(officer);
        assertThat(here.find(other.token())).isPresent();

        assertThat(post("/me/sessions/end", one.token().text())).hasStatus(302);
        assertThat(here.find(one.token())).isEmpty();
        assertThat(here.find(other.token())).isEmpty();
    }

    @Test
    void what_is_revoked_here_is_over_on_another_node_within_a_second_or_so() throws InterruptedException {
        var officer = people.officer(Role.TOWN, given.town("A").id());
        var opened = people.signedIn(officer);
        var node = new LiveSessions(sql, members, clock);
        node.start();
        try {
            await(() -> trusted(node, opened));
            sessions.endAll(people.viewer(opened).actor(), officer.account(), null);
            var began = System.nanoTime();
            await(() -> node.find(opened.token()).isEmpty());
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(1_800));
        } finally {
            node.stop();
        }
    }

    @Test
    void a_revocation_in_a_transaction_that_commits_late_is_not_missed() {
        var officer = people.officer(Role.TOWN, given.town("A").id());
        var opened = people.signedIn(officer);
        var node = new LiveSessions(sql, members, clock);
        node.askWhatChanged();
        assertThat(node.find(opened.token())).isPresent();

        endLate(officer, node);

        node.askWhatChanged();
        assertThat(node.find(opened.token())).isEmpty();
    }

    /// Others commit, and the node asks, between the revocation and its commit.
    private void endLate(People.Person officer, LiveSessions node) {
        var other = people.officer(Role.TOWN, given.town("B").id());
        transaction.executeWithoutResult(status -> {
            sessions.endAll(new Actor(officer.account(), null, null), officer.account(), null);
            var thread = Thread.ofVirtual().start(() -> {
                sessions.endAll(new Actor(other.account(), null, null), other.account(), null);
                node.askWhatChanged();
            });
            join(thread);
        });
    }

    @Test
    void a_node_that_cannot_ask_what_changed_trusts_its_memory_no_longer() {
        var opened = people.signedIn(people.officer(Role.TOWN, given.town("A").id()));
        var silent = new LiveSessions(sql, members, clock);

        assertThatThrownBy(() -> silent.find(opened.token())).isInstanceOf(Unavailable.class);
        silent.askWhatChanged();
        assertThat(silent.find(opened.token())).isPresent();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"TOWN", "CLERK"})
    void staff_are_signed_out_when_idle(Role role) {
        var town = given.town("A");
        var opened = people.signedIn(people.officer(role, role == Role.TOWN ? town.id() : town.partner("P").id()));
        var idle = Limits.of(role).idle();
        for (var use = 0; use < 3; use++) {
            clock.advance(idle.minus(SECOND));
            assertThat(here.find(opened.token())).isPresent();
        }
        clock.advance(idle.plus(SECOND));
        assertThat(here.find(opened.token())).isEmpty();
    }

    @Test
    void idle_time_is_counted_from_the_last_use_on_whatever_node() {
        var opened = people.signedIn(people.officer(Role.TOWN, given.town("A").id()));
        clock.advance(Duration.ofMinutes(10));
        assertThat(here.find(opened.token())).isPresent();
        here.noteUse();

        var node = new LiveSessions(sql, members, clock);
        node.askWhatChanged();
        clock.advance(Duration.ofMinutes(15).minus(SECOND));
        assertThat(node.find(opened.token())).isPresent();
    }

    @Test
    void staff_are_signed_out_after_twelve_hours_however_busy() {
        var opened = people.signedIn(people.officer(Role.TOWN, given.town("A").id()));
        for (var passed = Duration.ZERO; passed.compareTo(Duration.ofHours(12).minusMinutes(10)) < 0; passed = passed.plusMinutes(10)) {
            clock.advance(Duration.ofMinutes(10));
            assertThat(here.find(opened.token())).as("after " + passed).isPresent();
        }
        clock.advance(Duration.ofMinutes(10).plus(SECOND));
        assertThat(here.find(opened.token())).isEmpty();
    }

    @Test
    void a_member_stays_signed_in_for_thirty_days() {
        var opened = people.signedIn(people.member(given.town("A").union("U").id()));
        clock.advance(Duration.ofDays(30).minus(SECOND));
        assertThat(here.find(opened.token())).isPresent();
        clock.advance(SECOND.multipliedBy(2));
        assertThat(here.find(opened.token())).isEmpty();
    }

    @Test
    void a_request_of_somebody_known_asks_the_database_nothing() {
        var opened = people.signedIn(people.member(given.town("A").union("U").id()));
        assertThat(get("/api/v1/time", opened.token().text())).hasStatusOk();
        var before = statements();
        for (var i = 0; i < 50; i++) {
            assertThat(get("/api/v1/time", opened.token().text())).hasStatusOk();
        }
        assertThat(statements() - before).as("commits of all jobs meanwhile").isLessThan(25);
    }

    @Test
    void finding_the_session_of_a_request_costs_little() {
        var opened = people.signedIn(people.officer(Role.TOWN, given.town("A").id()));
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (var i = 0; i < 20_000; i++) {
            here.find(opened.token());
        }
        var before = threads.getCurrentThreadAllocatedBytes();
        for (var i = 0; i < 1_000; i++) {
            here.find(opened.token());
        }
        assertThat((threads.getCurrentThreadAllocatedBytes() - before) / 1_000).as("bytes per request").isLessThan(1_500);
    }

    @Test
    void a_token_does_no_more_than_its_scopes() {
        var opened = people.program(people.officer(Role.TOWN, given.town("A").id()));
        assertThat(bearer("/api/v1/time", opened)).hasStatusOk();
        assertThat(bearer("/me/sessions", opened)).hasStatus(403);
        assertThat(bearer("/tokens", opened)).hasStatus(403);
        assertThat(mvc.delete().uri("/api/v1/sign-in").header("Authorization", "Bearer " + opened.token().text())).hasStatus(204);
        assertThat(mvc.delete().uri("/api/v1/sign-in").header("Authorization", "Bearer " + opened.token().text())).hasStatus(401);
    }

    @Test
    void a_scope_covers_its_operations_and_no_others() {
        assertThat(TokenScope.CLAIMS.covers("benefits.claim")).isTrue();
        assertThat(TokenScope.CLAIMS.covers("benefits.claims")).isFalse();
        assertThat(TokenScope.FIGURES.covers("figures.rows")).isTrue();
        assertThat(TokenScope.FIGURES.covers("members.list")).isFalse();
    }

    private static boolean trusted(LiveSessions node, Opened opened) {
        try {
            return node.find(opened.token()).isPresent();
        } catch (Unavailable e) {
            return false;
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (var tries = 0; tries < 500 && !condition.getAsBoolean(); tries++) {
            Thread.sleep(10);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private long statements() {
        return jdbc.sql("select xact_commit from pg_stat_database where datname = current_database()").query(Long.class).single();
    }

    private MvcTestResult get(String path, String token) {
        return mvc.get().uri(path).cookie(cookie(token)).exchange();
    }

    private MvcTestResult post(String path, String token) {
        return mvc.post().uri(path).cookie(cookie(token)).header("Sec-Fetch-Site", "same-origin").exchange();
    }

    private MvcTestResult bearer(String path, Opened opened) {
        return mvc.get().uri(path).header("Authorization", "Bearer " + opened.token().text()).exchange();
    }

    private static Cookie cookie(String token) {
        return new Cookie("gongli", token);
    }
}
