package org.gongli.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongli.allocation.Redemption.AlreadyRedeemed;
import org.gongli.allocation.Redemption.Forged;
import org.gongli.allocation.Redemption.NoLongerValid;
import org.gongli.allocation.Redemption.NotServedHere;
import org.gongli.allocation.Redemption.Redeemed;
import org.gongli.allocation.Redemption.SameRequestAgain;
import org.gongli.allocation.Redemption.Stale;
import org.gongli.allocation.Redemption.TooLate;
import org.gongli.allocation.Redemption.TooManyGuesses;
import org.gongli.platform.Sealing;
import org.gongli.shared.Missing;
import org.gongli.shared.OrgId;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.Crowd;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.gongli.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GongliTest
class RedeemingTests {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private final Given given;
    private final Offers offers;
    private final Claiming claiming;
    private final Vouchers vouchers;
    private final Redeeming redeeming;
    private final Sealing sealing;
    private final MovableClock clock;
    private OrgId city;
    private Viewer clerk;
    private Viewer otherClerk;
    private Viewer member;
    private OfferId offer;

    RedeemingTests(Given given, Offers offers, Claiming claiming, Vouchers vouchers, Redeeming redeeming, Sealing sealing, MovableClock clock) {
        this.given = given;
        this.offers = offers;
        this.claiming = claiming;
        this.vouchers = vouchers;
        this.redeeming = redeeming;
        this.sealing = sealing;
        this.clock = clock;
    }

    @BeforeEach
    void a_member_with_a_place() {
        var place = given.city("Dongguan");
        city = place.id();
        clerk = place.partner("Roast geese").viewer(Role.CLERK);
        otherClerk = place.partner("More geese").viewer(Role.CLERK);
        offer = SomeOffers.open(offers, city, 100);
        member = SomeMembers.of(city);
        claiming.claim(member, offer);
    }

    @AfterEach
    void the_clock_is_set_back() {
        clock.reset();
    }

    private Redemption redeem(Viewer who, String presented, String key) {
        return redeeming.redeem(who, presented, Set.of(offer), key);
    }

    private Redemption redeem(String presented) {
        return redeem(clerk, presented, "key of " + presented.hashCode());
    }

    private Claim claim() {
        return claiming.mine(member, offer).orElseThrow();
    }

    @Test
    void a_voucher_is_looked_at_as_often_as_one_likes_and_redeemed_once() {
        var token = vouchers.show(member, offer).token();

        assertThat(redeeming.inspect(clerk, token, Set.of(offer))).isEqualTo(new Inspection.Ready(claim()));
        assertThat(redeeming.inspect(clerk, token, Set.of(offer))).isEqualTo(new Inspection.Ready(claim()));
        var redeemed = (Redeemed) redeem(clerk, token, "first");

        assertThat(redeemed.claim()).isEqualTo(claim());
        assertThat(claim().counter()).isEqualTo(clerk.org());
        assertThat(redeem(clerk, token, "second")).isEqualTo(new AlreadyRedeemed(claim(), true));
        assertThat(redeem(otherClerk, token, "first")).isEqualTo(new AlreadyRedeemed(claim(), false));
        assertThat(redeeming.inspect(otherClerk, token, Set.of(offer))).isEqualTo(new AlreadyRedeemed(claim(), false));
        assertThat(vouchers.show(member, offer)).extracting(Voucher::status, Voucher::token, Voucher::code).containsExactly(Voucher.Status.REDEEMED, "", "");
    }

    @Test
    void sixty_four_scanners_at_once_redeem_it_once() {
        var token = vouchers.show(member, offer).token();
        var clerks = IntStream.range(0, 64).mapToObj(i -> i % 2 == 0 ? clerk : otherClerk).toList();

        var results = Crowd.all(IntStream.range(0, 64).mapToObj(i -> (Callable<Redemption>) () -> redeem(clerks.get(i), token, "key " + i)).toList());

        assertThat(results.stream().filter(Redeemed.class::isInstance)).hasSize(1);
        assertThat(results.stream().filter(AlreadyRedeemed.class::isInstance)).hasSize(63);
    }

    @Test
    void vouchers_shown_at_eight_scanners_each_are_redeemed_once_each() {
        var members = SomeMembers.of(city, 90);
        var tokens = Stream.concat(Stream.of(member), members.stream()).map(each -> {
            claiming.claim(each, offer);
            return vouchers.show(each, offer).token();
        }).toList();

        var results = Crowd.all(IntStream.range(0, 8).mapToObj(scanner -> (Callable<Long>) () -> {
            var shuffled = new ArrayList<>(tokens);
            Collections.shuffle(shuffled, new Random(scanner));
            return shuffled.stream().map(token -> redeem(scanner % 2 == 0 ? clerk : otherClerk, token, scanner + " " + tokens.indexOf(token))).filter(Redeemed.class::isInstance).count();
        }).toList());

        assertThat(results.stream().mapToLong(Long::longValue).sum()).isEqualTo(91);
    }

    @Test
    void the_same_request_after_a_lost_reply_is_the_same_redemption_even_when_the_voucher_has_changed_meanwhile() {
        var token = vouchers.show(member, offer).token();
        redeem(clerk, token, "first");
        clock.advance(Duration.ofMinutes(3));

        assertThat(redeem(clerk, token, "first")).isEqualTo(new SameRequestAgain(claim()));
        assertThat(redeem(clerk, token, "another")).isInstanceOf(AlreadyRedeemed.class);
    }

    @Test
    void the_same_request_sent_many_times_at_once_redeems_once() {
        var token = vouchers.show(member, offer).token();

        var results = Crowd.all(IntStream.range(0, 32).mapToObj(i -> (Callable<Redemption>) () -> redeem(clerk, token, "one key")).toList());

        assertThat(results.stream().filter(Redeemed.class::isInstance)).hasSize(1);
        assertThat(results.stream().filter(SameRequestAgain.class::isInstance)).hasSize(31);
    }

    @Test
    void a_picture_of_a_voucher_dies_within_a_minute() {
        var voucher = vouchers.show(member, offer);
        assertThat(Duration.between(clock.instant(), voucher.changesAt())).isBetween(Duration.ZERO, Duration.ofSeconds(30));

        clock.advance(Duration.between(clock.instant(), voucher.changesAt()).plusSeconds(28));
        assertThat(redeeming.inspect(clerk, voucher.token(), Set.of(offer))).isInstanceOf(Inspection.Ready.class);
        clock.advance(Duration.ofSeconds(3));
        assertThat(redeem(voucher.token())).isEqualTo(new Stale());
        assertThat(redeem(vouchers.show(member, offer).token())).isInstanceOf(Redeemed.class);
    }

    @Test
    void every_altered_character_and_every_flipped_bit_of_a_token_is_refused() {
        var token = vouchers.show(member, offer).token();
        for (int at = 0; at < token.length(); at++) {
            for (int bit = 0; bit < 6; bit++) {
                var flipped = ALPHABET.charAt(ALPHABET.indexOf(token.charAt(at)) ^ (1 << bit));
                assertThat(redeem(token.substring(0, at) + flipped + token.substring(at + 1))).isEqualTo(new Forged());
            }
            assertThat(redeem(token.substring(0, at))).isEqualTo(new Forged());
        }
        assertThat(redeem(token + "A")).isEqualTo(new Forged());
        assertThat(redeem(token)).isInstanceOf(Redeemed.class);
    }

    @Test
    void invented_tokens_are_refused() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            var bytes = new byte[random.nextInt(80)];
            random.nextBytes(bytes);
            assertThat(redeem("x" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))).isEqualTo(new Forged());
        }
        for (var junk : List.of("", " ", "null", "\u0000", "x".repeat(100_000), "\ud83e\udd86", "-1 -1", "../..", "{}")) {
            assertThat(redeem(junk)).isEqualTo(new Forged());
        }
    }

    @Test
    void a_token_sealed_for_another_purpose_is_refused() {
        var sealed = sealing.seal("members.phone").seal(new byte[24]);

        assertThat(redeem(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed))).isEqualTo(new Forged());
    }

    @Test
    void a_genuine_voucher_of_another_offer_is_not_served_here() {
        var elsewhere = SomeOffers.open(offers, city, 1);
        claiming.claim(member, elsewhere);

        assertThat(redeem(vouchers.show(member, elsewhere).token())).isEqualTo(new NotServedHere(elsewhere));
        assertThat(redeem(vouchers.show(member, elsewhere).code())).isInstanceOf(Forged.class);
    }

    @Test
    void a_place_given_back_is_not_redeemed_and_a_redeemed_one_is_not_given_back() {
        var before = vouchers.show(member, offer);
        claiming.cancel(member, offer);
        assertThat(redeem(before.token())).isEqualTo(new NoLongerValid());
        assertThat(redeem(before.code())).isEqualTo(new NoLongerValid());

        claiming.claim(member, offer);
        assertThat(redeem(before.token())).isEqualTo(new NoLongerValid());
        assertThat(redeem(vouchers.show(member, offer).token())).isInstanceOf(Redeemed.class);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> claiming.cancel(member, offer));
        assertThat(claim().redeemed()).isTrue();
    }

    @Test
    void giving_back_and_redeeming_at_once_ends_in_one_of_the_two() {
        for (int round = 0; round < 20; round++) {
            var each = SomeMembers.of(city);
            claiming.claim(each, offer);
            var token = vouchers.show(each, offer).token();
            var results = Crowd.all(List.<Callable<Object>>of(() -> redeem(token), () -> {
                try {
                    return claiming.cancel(each, offer);
                } catch (Refused refused) {
                    return refused.key();
                }
            }));
            assertThat(results.getFirst() instanceof Redeemed).isEqualTo(results.getLast().equals("allocation.cancel.redeemed"));
            assertThat(results.getFirst() instanceof NoLongerValid).isEqualTo(results.getLast().equals(true));
        }
    }

    @Test
    void after_the_last_moment_nothing_is_redeemed() {
        var terms = offers.state(offer).terms();
        clock.advance(Duration.between(clock.instant(), terms.redeemBy()).minusSeconds(10));
        var token = vouchers.show(member, offer).token();
        clock.advance(Duration.ofSeconds(11));

        assertThat(redeem(token)).isEqualTo(new TooLate(claim(), terms.redeemBy()));
        assertThat(vouchers.show(member, offer).status()).isEqualTo(Voucher.Status.EXPIRED);
    }

    @Test
    void a_code_is_typed_in_groups_or_not_in_digits_of_any_width_and_lives_four_minutes_at_most() {
        var code = vouchers.show(member, offer).code();
        var wide = code.chars().map(c -> Character.isDigit(c) ? c - '0' + '\uff10' : '\u3000')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        for (var spelling : List.of(code, code.replace(" ", ""), code.replace(' ', '-'), "  " + code + "\n", wide.toString())) {
            assertThat(redeeming.inspect(clerk, spelling, Set.of(offer))).as(spelling).isInstanceOf(Inspection.Ready.class);
        }
        clock.advance(Duration.ofMinutes(4));
        assertThat(redeem(code)).isEqualTo(new Stale());
        clock.advance(Duration.ofMinutes(10));
        assertThat(redeem(code)).isEqualTo(new Forged());
        assertThat(redeem(vouchers.show(member, offer).code())).isInstanceOf(Redeemed.class);
    }

    @Test
    void codes_cannot_be_guessed_for_long_and_scanning_goes_on() {
        var voucher = vouchers.show(member, offer);
        for (int i = 0; i < 50; i++) {
            redeeming.inspect(clerk, voucher.code(), Set.of(offer));
        }
        var wrong = voucher.code().substring(0, voucher.code().length() - 1) + (voucher.code().endsWith("0") ? "1" : "0");
        for (int i = 0; i < 20; i++) {
            assertThat(redeem(wrong)).isEqualTo(new Forged());
        }

        assertThat(redeem(wrong)).isInstanceOf(TooManyGuesses.class);
        assertThat(redeem(voucher.code())).isInstanceOf(TooManyGuesses.class);
        assertThat(redeem(otherClerk, voucher.code(), "key")).isInstanceOf(Redeemed.class);
        assertThat(redeem(voucher.token())).isInstanceOf(AlreadyRedeemed.class);
    }

    @Test
    void who_holds_no_place_has_no_voucher_and_a_request_needs_a_key() {
        assertThatExceptionOfType(Missing.class).isThrownBy(() -> vouchers.show(SomeMembers.of(city), offer));
        assertThatExceptionOfType(Missing.class).isThrownBy(() -> vouchers.show(clerk, offer));
        var token = vouchers.show(member, offer).token();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> redeem(clerk, token, ""));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> redeem(clerk, token, "k".repeat(101)));
        assertThat(claim().redeemed()).isFalse();
    }

    @Test
    void a_token_fits_a_small_code() {
        assertThat(vouchers.show(member, offer).token()).matches("[A-Za-z0-9_-]{71}");
        assertThat(vouchers.show(member, offer).code()).matches("1 \\d{3} \\d{3}");
    }
}
