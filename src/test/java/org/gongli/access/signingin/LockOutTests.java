package org.gongli.access.signingin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongli.access.accounts.People;
import org.gongli.access.passwords.Attempts;
import org.gongli.access.sessions.Channel;
import org.gongli.access.sessions.Client;
import org.gongli.access.sessions.Opened;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.gongli.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@GongliTest
class LockOutTests {

    private static final Client OFFICE = new Client("10.1.1.0/24", "office");
    private static final Client ATTACKER = new Client("203.0.113.0/24", "attacker");

    private final Given given;
    private final People people;
    private final SigningIn signingIn;
    private final Attempts attempts;
    private final PhoneCodes codes;
    private final SentCodes sent;
    private final MovableClock clock;

    LockOutTests(Given given, People people, SigningIn signingIn, Attempts attempts, PhoneCodes codes, SentCodes sent, MovableClock clock) {
        this.given = given;
        this.people = people;
        this.signingIn = signingIn;
        this.attempts = attempts;
        this.codes = codes;
        this.sent = sent;
        this.clock = clock;
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void sixty_four_guesses_at_once_are_five_tries() throws Exception {
        var login = people.officer(Role.TOWN, given.town("A").id()).login();

        assertThat(atOnce(64, () -> attempts.take(login, ATTACKER, true))).isEqualTo(Attempts.PER_SOURCE);
    }

    @Test
    void sixty_four_codes_at_once_are_five_tries() throws Exception {
        var worker = people.member(given.town("A").union("U").id());
        var request = codes.send(worker.phone(), OFFICE);
        var code = sent.to(worker.phone());
        var wrong = code.equals("000000") ? "000001" : "000000";

        assertThat(atOnce(64, () -> codes.redeem(request, wrong))).isZero();
        assertThatThrownBy(() -> codes.redeem(request, code)).hasMessage("access.code-used-up");
    }

    @Test
    void the_right_code_at_once_from_many_signs_in_once() throws Exception {
        var worker = people.member(given.town("A").union("U").id());
        var request = codes.send(worker.phone(), new Client("10.1.2.0/24", ""));
        var code = sent.to(worker.phone());

        assertThat(atOnce(OneTimeCodes.TRIES, () -> codes.redeem(request, code))).isEqualTo(1);
    }

    @Test
    void five_wrong_passwords_lock_for_ten_minutes_then_twenty() {
        var login = people.officer(Role.TOWN, given.town("A").id()).login();
        guess(login, ATTACKER, 5);
        assertThatThrownBy(() -> right(login, ATTACKER)).hasMessage("access.locked");

        clock.advance(Duration.ofMinutes(10).minusSeconds(5));
        assertThatThrownBy(() -> right(login, ATTACKER)).hasMessage("access.locked");
        clock.advance(Duration.ofSeconds(10));
        guess(login, ATTACKER, 5);
        clock.advance(Duration.ofMinutes(19));
        assertThatThrownBy(() -> right(login, ATTACKER)).hasMessage("access.locked");
        clock.advance(Duration.ofMinutes(2));
        assertThat(right(login, ATTACKER).token()).isNotNull();
    }

    @Test
    void somebody_attacked_signs_in_from_where_they_always_do() {
        var login = people.officer(Role.TOWN, given.town("A").id()).login();
        right(login, OFFICE);

        for (var network = 0; network < Attempts.FROM_STRANGERS / 5 + 2; network++) {
            guess(login, new Client("198.51." + network + ".0/24", ""), 5);
        }

        assertThat(right(login, OFFICE).token()).isNotNull();
        assertThatThrownBy(() -> right(login, new Client("192.0.2.0/24", ""))).hasMessage("access.locked");
    }

    @Test
    void the_right_password_makes_the_wrong_ones_forgotten() {
        var login = people.officer(Role.TOWN, given.town("A").id()).login();
        for (var round = 0; round < 3; round++) {
            guess(login, OFFICE, 4);
            right(login, OFFICE);
        }
    }

    private Opened right(String login, Client client) {
        return signingIn.byPassword(login, People.PASSWORD, null, client, Channel.BROWSER);
    }

    private void guess(String login, Client client, int times) {
        for (var time = 0; time < times; time++) {
            assertThatThrownBy(() -> signingIn.byPassword(login, "wrong", null, client, Channel.BROWSER)).isInstanceOf(Refused.class);
        }
    }

    /// How many of these calls, made at the same moment, were not refused.
    private static long atOnce(int callers, Callable<?> call) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Object>> all = threads.invokeAll(java.util.Collections.nCopies(callers, call::call));
            return all.stream().filter(one -> one.state() == Future.State.SUCCESS).count();
        }
    }
}
