package org.gongli.access.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {

    @ParameterizedTest
    @CsvSource({
            "Short-1, short", "Abcdefgh-12, short", "abcdefghijklmnop, classes", "abcdefghijk1234, classes", "ABCDEFGHIJK1234, classes",
            "Password1234!, common", "P@ssw0rd-2026, common", "Dongguan-2026!, common", "Gonghui@123456, common", "Zonggonghui-88, common", "Qwertyuiop-1!, common",
            "AaAaAa111!!!, common", "Liang.chair-77!, common", "1Qaz2wsx3edc!, common", "Woaini1314520!, common", "Guanliyuan#2026, common"})
    void what_is_tried_first_is_refused(String password, String fault) {
        assertThat(PasswordRules.fault(password, "liang.chair")).contains("access.password." + fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lantern-Harbour-73", "correct Horse 4 battery", "tk7#Wm2!qLz9", "\u8377\u5858\u6708\u8272-Rain-19", "aB3$aB3$xYzQ"})
    void what_nobody_guesses_is_taken(String password) {
        assertThat(PasswordRules.fault(password, "liang.chair")).isEmpty();
    }

    @Test
    void a_long_password_is_welcome_and_counts_to_its_end() {
        var passwords = new Passwords();
        var password = "Lantern-Harbour-73 ".repeat(7);
        assertThat(PasswordRules.fault(password, "x1")).isEmpty();

        var hash = passwords.hash(password + "a");
        assertThat(hash).startsWith("$argon2id$");
        assertThat(passwords.matches(password + "a", hash)).isTrue();
        assertThat(passwords.matches(password + "b", hash)).isFalse();
    }

    @Test
    void a_password_that_is_told_once_is_good_enough_to_be_one() {
        var once = new Passwords().once();
        assertThat(once).matches("([A-Za-z2-9]{4}-){3}[A-Za-z2-9]{4}");
    }

    @Test
    void an_account_that_does_not_exist_takes_as_long_to_refuse() {
        var passwords = new Passwords();
        var hash = passwords.hash("Lantern-Harbour-73");
        passwords.matches("warm up", null);
        passwords.matches("warm up", hash);
        long known = 0;
        long unknown = 0;
        for (var i = 0; i < 10; i++) {
            known += time(() -> passwords.matches("wrong", hash));
            unknown += time(() -> passwords.matches("wrong", null));
        }
        assertThat((double) known / unknown).isBetween(0.6, 1.7);
    }

    private static long time(Runnable work) {
        var began = System.nanoTime();
        work.run();
        return System.nanoTime() - began;
    }
}
