package org.gongli.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.gongli.figures.view.Period;
import org.gongli.organisations.OrganisationTree;
import org.gongli.organisations.Register;
import org.gongli.shared.Actor;
import org.gongli.testing.Given;
import org.gongli.testing.Given.Place;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@GongliTest
class FiguresAfterMovesTests {

    private final Given given;
    private final Catalogue catalogue;
    private final OrganisationTree tree;
    private final Register register;
    private final JdbcClient jdbc;
    private final Clock clock;

    FiguresAfterMovesTests(Given given, Catalogue catalogue, OrganisationTree tree, Register register, JdbcClient jdbc, Clock clock) {
        this.given = given;
        this.catalogue = catalogue;
        this.tree = tree;
        this.register = register;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private long value(String figure, Place place) {
        var today = LocalDate.now(clock);
        var period = new Period(YearMonth.from(today).minusMonths(1), YearMonth.from(today));
        return catalogue.get(figure).source().value(new Span(tree.get(place.id()), period, today));
    }

    @ParameterizedTest
    @ValueSource(strings = {"B11", "B11P", "B12", "B12P"})
    void what_was_claimed_stays_with_the_town_in_which_it_was(String figure) {
        var city = given.city("C");
        var from = city.town("From");
        var to = city.town("To");
        var union = from.union("U");
        var offer = jdbc.sql("""
                insert into allocation.offer (organisation_id, opens_at, closes_at, redeem_by, audience, by_town, stock, taken, issued)
                values (:org, now() - interval '1 day', now() + interval '2 days', now() + interval '3 days',
                        '{"within": [], "towns": [], "leastDays": 0, "womenOnly": false, "gigOnly": false}', false, 10, 1, 1)
                returning id
                """).param("org", city.id()).query(Long.class).single();
        jdbc.sql("""
                insert into allocation.claim (offer_id, slot, member_id, claim_no, org_id, town_id, claimed_at, redeemed_at, redeemed_by, counter_id, redemption_key)
                select :offer, m.id % 64, m.id, 1, m.org_id, m.town_id, now(), now(), 1, 1, 'k' from members.facts_member m where m.id = :member
                """).param("offer", offer).param("member", union.enrol("M")).update();
        register.move(Actor.SYSTEM, union.id(), to.id());

        assertThat(value(figure, from)).isEqualTo(1);
        assertThat(value(figure, to)).isZero();
        assertThat(value(figure, city)).isEqualTo(1);
        assertThat(value(figure, union)).as("of the union itself").isZero();
    }
}
