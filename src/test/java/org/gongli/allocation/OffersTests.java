package org.gongli.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gongli.shared.Actor;
import org.gongli.shared.Missing;
import org.gongli.shared.OrgId;
import org.gongli.shared.Refused;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GongliTest
class OffersTests {

    private final Offers offers;
    private final Claiming claiming;
    private final Given given;
    private OrgId city;
    private OrgId houjie;
    private OrgId humen;
    private Terms terms;
    private OfferId offer;

    OffersTests(Offers offers, Claiming claiming, Given given) {
        this.offers = offers;
        this.claiming = claiming;
        this.given = given;
    }

    @BeforeEach
    void an_offer_of_which_two_places_are_taken() {
        var place = given.city("Dongguan");
        city = place.id();
        houjie = place.town("Houjie").id();
        humen = place.town("Humen").id();
        terms = SomeOffers.terms(city, 10);
        offer = offers.open(Actor.SYSTEM, terms);
        claiming.claim(SomeMembers.of(houjie), offer);
        claiming.claim(SomeMembers.of(houjie), offer);
    }

    private Terms with(int stock, Map<OrgId, Integer> quotas) {
        return new Terms(city, terms.opensAt(), terms.closesAt(), terms.redeemBy(), stock, quotas, terms.audience());
    }

    private Terms with(OrgId organisation, Instant opens, Instant redeemBy) {
        return new Terms(organisation, opens, terms.closesAt(), redeemBy, 10, Map.of(), terms.audience());
    }

    private void refused(String rule, Terms amended) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> offers.amend(Actor.SYSTEM, offer, amended))
                .matches(refused -> refused.key().equals("allocation.amend." + rule));
        assertThat(offers.state(offer).terms()).isEqualTo(terms);
    }

    @Test
    void it_is_kept_as_it_was_opened() {
        assertThat(offers.states(List.of(offer, new OfferId(Long.MAX_VALUE))))
                .isEqualTo(Map.of(offer, new OfferState(offer, terms, 2, Map.of(), null, 1)));
        assertThatExceptionOfType(Missing.class).isThrownBy(() -> offers.state(new OfferId(Long.MAX_VALUE)));
    }

    @Test
    void what_is_taken_cannot_be_amended_away() {
        refused("stock", with(1, Map.of()));
        refused("quotas", with(10, Map.of(houjie, 1)));
        refused("quotas", with(10, Map.of(humen, 9)));
        refused("organisation", with(houjie, terms.opensAt(), terms.redeemBy()));
        refused("opening", with(city, terms.opensAt().minusSeconds(1), terms.redeemBy()));
        refused("redeem-by", with(city, terms.opensAt(), terms.redeemBy().minusSeconds(1)));
    }

    @Test
    void the_stock_may_shrink_to_what_is_taken_and_grow_again() {
        offers.amend(Actor.SYSTEM, offer, with(2, Map.of()));
        assertThat(offers.state(offer).soldOut()).isTrue();
        assertThat(claiming.claim(SomeMembers.of(humen), offer)).isEqualTo(new Answer.SoldOut());

        offers.amend(Actor.SYSTEM, offer, with(3, Map.of()));
        assertThat(claiming.claim(SomeMembers.of(humen), offer)).isInstanceOf(Answer.Yours.class);
    }

    @Test
    void quotas_given_later_count_what_was_taken_before() {
        offers.amend(Actor.SYSTEM, offer, with(4, Map.of(houjie, 3)));

        var state = offers.state(offer);
        assertThat(state.takenPerTown()).isEqualTo(Map.of(houjie, 2));
        assertThat(state.leftFor(houjie)).isEqualTo(1);
        assertThat(state.leftFor(humen)).isEqualTo(1);
        assertThat(state.version()).isEqualTo(2);
        assertThat(claiming.claim(SomeMembers.of(houjie), offer)).isInstanceOf(Answer.Yours.class);
        assertThat(claiming.claim(SomeMembers.of(houjie), offer)).isEqualTo(new Answer.TownSoldOut());
    }

    @Test
    void a_withdrawn_offer_stays_withdrawn() {
        offers.withdraw(Actor.SYSTEM, offer);
        var withdrawn = offers.state(offer);
        offers.withdraw(Actor.SYSTEM, offer);

        assertThat(offers.state(offer)).isEqualTo(withdrawn);
        assertThat(withdrawn.phase(Instant.now())).isEqualTo(OfferState.Phase.CLOSED);
        refused("withdrawn", terms);
    }

    @Test
    void it_is_open_from_its_first_moment_until_before_its_end() {
        var state = offers.state(offer);

        assertThat(state.phase(terms.opensAt().minusNanos(1))).isEqualTo(OfferState.Phase.UPCOMING);
        assertThat(state.phase(terms.opensAt())).isEqualTo(OfferState.Phase.OPEN);
        assertThat(state.phase(terms.closesAt().minusNanos(1))).isEqualTo(OfferState.Phase.OPEN);
        assertThat(state.phase(terms.closesAt())).isEqualTo(OfferState.Phase.CLOSED);
        assertThat(state.phase(terms.closesAt().plus(Duration.ofDays(1)))).isEqualTo(OfferState.Phase.CLOSED);
    }
}
