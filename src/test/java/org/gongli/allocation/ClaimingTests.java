package org.gongli.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongli.shared.Actor;
import org.gongli.shared.Missing;
import org.gongli.shared.OrgId;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;

@GongliTest
class ClaimingTests {

    private final Given given;
    private final Offers offers;
    private final Claiming claiming;
    private final PastClaims past;
    private final Clock clock;

    ClaimingTests(Given given, Offers offers, Claiming claiming, PastClaims past, Clock clock) {
        this.given = given;
        this.offers = offers;
        this.claiming = claiming;
        this.past = past;
        this.clock = clock;
    }

    private OfferId offer(OrgId organisation, Instant opens, Instant closes, Audience audience) {
        return offers.open(Actor.SYSTEM, new Terms(organisation, opens, closes, closes, 10, Map.of(), audience));
    }

    @Test
    void asked_again_it_is_the_same_answer() {
        var town = given.town("Houjie");
        var member = town.union("Shoes").member("Chen Mei");
        var offer = SomeOffers.open(offers, town.id(), 10);

        var first = (Answer.Yours) claiming.claim(member, offer);
        var second = (Answer.Yours) claiming.claim(member, offer);

        assertThat(first.already()).isFalse();
        assertThat(second).isEqualTo(new Answer.Yours(first.claimNo(), first.at(), true));
        assertThat(offers.states(List.of(offer)).get(offer).taken()).isEqualTo(1);
        var claim = claiming.mine(member, offer).orElseThrow();
        assertThat(claim).isEqualTo(new Claim(offer, member.self(), first.claimNo(), member.org(), town.id(), first.at(), null, null));
        assertThat(claiming.of(member.self())).containsExactly(claim);
    }

    @Test
    void too_early_too_late_and_not_eligible_are_told_apart() {
        var town = given.town("Houjie");
        var member = town.union("Shoes").member("Chen Mei");
        var now = clock.instant();
        var tomorrow = now.plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MICROS);
        var yesterday = now.minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MICROS);
        var riders = new Audience(Set.of(), Set.of(), 0, false, true, null, null, null);

        assertThat(claiming.claim(member, offer(town.id(), tomorrow, tomorrow.plusSeconds(60), riders))).isEqualTo(new Answer.TooEarly(tomorrow));
        assertThat(claiming.claim(member, offer(town.id(), yesterday.minusSeconds(60), yesterday, riders))).isEqualTo(new Answer.TooLate(yesterday));
        assertThat(claiming.claim(member, offer(town.id(), yesterday, tomorrow, riders)))
                .isEqualTo(new Answer.NotEligible(new Ineligible("allocation.ineligible.gig-only", List.of())));
    }

    @Test
    void the_last_place_and_the_last_place_of_a_town_are_told_apart() {
        var city = given.city("Dongguan");
        var houjie = city.town("Houjie").id();
        var humen = city.town("Humen").id();
        var changan = city.town("Chang'an").id();
        var offer = offers.open(Actor.SYSTEM, SomeOffers.terms(city.id(), 2, Map.of(houjie, 1, humen, 1)));

        assertThat(claiming.claim(SomeMembers.of(houjie), offer)).isInstanceOf(Answer.Yours.class);
        assertThat(claiming.claim(SomeMembers.of(houjie), offer)).isEqualTo(new Answer.TownSoldOut());
        assertThat(claiming.claim(SomeMembers.of(changan), offer))
                .isEqualTo(new Answer.NotEligible(new Ineligible("allocation.ineligible.no-places-for-town", List.of())));
        assertThat(claiming.claim(SomeMembers.of(humen), offer)).isInstanceOf(Answer.Yours.class);
        assertThat(claiming.claim(SomeMembers.of(humen), offer)).isEqualTo(new Answer.SoldOut());
        assertThat(offers.states(List.of(offer)).get(offer).takenPerTown()).isEqualTo(Map.of(houjie, 1, humen, 1));
    }

    @Test
    void who_holds_a_place_is_told_so_after_it_was_sold_out_closed_or_withdrawn() {
        var town = given.town("Houjie").id();
        var member = SomeMembers.of(town);
        var offer = SomeOffers.open(offers, town, 1);
        claiming.claim(member, offer);

        assertThat(claiming.claim(SomeMembers.of(town), offer)).isEqualTo(new Answer.SoldOut());
        assertThat(claiming.claim(member, offer)).isInstanceOf(Answer.Yours.class);
        offers.withdraw(Actor.SYSTEM, offer);
        assertThat(claiming.claim(SomeMembers.of(town), offer)).isInstanceOf(Answer.TooLate.class);
        assertThat(claiming.claim(member, offer)).isInstanceOf(Answer.Yours.class);
    }

    @Test
    void a_place_given_back_goes_to_somebody_else_under_a_new_number() {
        var town = given.town("Houjie").id();
        var member = SomeMembers.of(town);
        var next = SomeMembers.of(town);
        var offer = SomeOffers.open(offers, town, 1);
        claiming.claim(member, offer);
        assertThat(claiming.claim(next, offer)).isEqualTo(new Answer.SoldOut());

        assertThat(claiming.cancel(member, offer)).isTrue();

        assertThat(claiming.cancel(member, offer)).isFalse();
        assertThat(((Answer.Yours) claiming.claim(next, offer)).claimNo()).isEqualTo(2);
        assertThat(claiming.claim(member, offer)).isEqualTo(new Answer.SoldOut());
        assertThat(claiming.mine(member, offer)).isEmpty();
    }

    @Test
    void a_place_of_a_town_given_back_is_that_towns_again() {
        var city = given.city("Dongguan");
        var houjie = city.town("Houjie").id();
        var humen = city.town("Humen").id();
        var offer = offers.open(Actor.SYSTEM, SomeOffers.terms(city.id(), 2, Map.of(houjie, 1)));
        var member = SomeMembers.of(houjie);
        claiming.claim(member, offer);
        claiming.claim(SomeMembers.of(humen), offer);

        claiming.cancel(member, offer);

        assertThat(claiming.claim(SomeMembers.of(humen), offer)).isEqualTo(new Answer.TownSoldOut());
        assertThat(claiming.claim(SomeMembers.of(houjie), offer)).isInstanceOf(Answer.Yours.class);
    }

    @Test
    void who_is_no_member_and_what_is_no_offer_are_missing() {
        var town = given.town("Houjie");
        var offer = SomeOffers.open(offers, town.id(), 1);

        assertThatExceptionOfType(Missing.class).isThrownBy(() -> claiming.claim(town.viewer(Role.TOWN), offer));
        assertThatExceptionOfType(Missing.class).isThrownBy(() -> claiming.claim(SomeMembers.of(town.id()), new OfferId(Long.MAX_VALUE)));
        assertThatExceptionOfType(Missing.class).isThrownBy(() -> claiming.cancel(SomeMembers.of(town.id()), new OfferId(Long.MAX_VALUE)));
    }

    @Test
    void claims_made_elsewhere_count_like_any_other() {
        var town = given.town("Houjie").id();
        var offer = offers.open(Actor.SYSTEM, SomeOffers.terms(town, 3, Map.of(town, 2)));
        var redeemed = SomeMembers.of(town);
        var open = SomeMembers.of(town);
        var at = Instant.parse("2026-02-03T01:00:00.123456Z");

        past.enter(Actor.SYSTEM, offer, List.of(new PastClaims.PastClaim(redeemed.self(), town, town, at, at.plusSeconds(9), town),
                new PastClaims.PastClaim(open.self(), town, town, at, null, null)));

        assertThat(claiming.mine(redeemed, offer)).contains(new Claim(offer, redeemed.self(), 1, town, town, at, at.plusSeconds(9), town));
        assertThat(claiming.claim(open, offer)).isEqualTo(new Answer.Yours(2, at, true));
        assertThat(claiming.claim(SomeMembers.of(town), offer)).isEqualTo(new Answer.TownSoldOut());
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> past.enter(Actor.SYSTEM, offer,
                List.of(new PastClaims.PastClaim(SomeMembers.of(town).self(), town, town, at, null, null))));
    }
}
