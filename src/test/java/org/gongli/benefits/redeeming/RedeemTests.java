package org.gongli.benefits.redeeming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.gongli.allocation.Claiming;
import org.gongli.allocation.OfferId;
import org.gongli.allocation.Vouchers;
import org.gongli.benefits.GiveawaySql;
import org.gongli.benefits.publishing.GivenGiveaways;
import org.gongli.benefits.publishing.Publishing;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.Crowd;
import org.gongli.testing.Given;
import org.gongli.testing.Given.Place;
import org.gongli.testing.GongliTest;
import org.gongli.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@GongliTest
class RedeemTests {

    private final Given given;
    private final MockMvcTester mvc;
    private final MovableClock clock;
    private final Claiming claiming;
    private final Vouchers vouchers;
    private final GiveawaySql sql;
    private final JdbcClient jdbc;
    private final GivenGiveaways giveaways;
    private Place city;
    private Place shop;
    private Place shoes;
    private Counter counter;
    private Viewer member;
    private OfferId offer;

    RedeemTests(Given given, MockMvcTester mvc, MovableClock clock, Claiming claiming, Vouchers vouchers, GiveawaySql sql, JdbcClient jdbc, Publishing publishing) {
        this.given = given;
        this.mvc = mvc;
        this.clock = clock;
        this.claiming = claiming;
        this.vouchers = vouchers;
        this.sql = sql;
        this.jdbc = jdbc;
        this.giveaways = new GivenGiveaways(publishing, clock);
    }

    @BeforeEach
    void a_member_with_a_voucher_and_a_counter_that_serves_it() {
        city = given.city("Dongguan");
        shop = city.partner("Baker");
        counter = new Counter(mvc, shop.viewer(Role.CLERK));
        shoes = city.town("Humen").union("Shoes");
        member = shoes.member("Chen Mei");
        var id = giveaways.of(city).partner(shop, 8800).partner(city.partner("Butcher"), 8600).published();
        offer = Objects.requireNonNull(sql.published(id).orElseThrow().offer());
        claiming.claim(member, offer);
    }

    @AfterEach
    void set_the_clock_back() {
        clock.reset();
    }

    @Test
    void a_clerk_sees_what_to_hand_over_to_whom_and_then_that_it_is_done() {
        assertThat(counter.inspect(token())).hasStatusOk().bodyText().contains("Please hand over", "roast goose", "Chen *", "name=\"key\"").doesNotContain("Chen Mei");
        assertThat(counter.redeem(code(), "first")).bodyText().contains("outcome-done", "Redeemed", "Chen *");
        assertThat(counter.get("/redeem/today")).bodyText().contains("roast goose", "Chen *");
    }

    @Test
    void a_reply_that_got_lost_is_asked_for_again_and_is_the_same_success() {
        var token = token();
        counter.redeem(token, "same");

        assertThat(counter.redeem(token, "same")).bodyText().contains("outcome-done", "not twice");
        assertThat(counter.redeem(token, "another")).bodyText().contains("outcome-refused", "redeemed at this counter");
    }

    @Test
    void a_key_serves_one_voucher_and_for_another_it_is_a_conflict_that_redeems_nothing() {
        var other = shoes.member("Li Bo");
        claiming.claim(other, offer);
        var second = vouchers.show(other, offer).token();
        var first = token();
        counter.redeem(first, "same");

        assertThat(counter.redeem(second, "same")).bodyText().contains("outcome-refused", "used for another voucher").doesNotContain("Li *");
        assertThat(counter.program(second, "same")).hasStatus(409).bodyJson().extractingPath("$.code").isEqualTo("benefits.redeem.KEY_OF_ANOTHER");
        assertThat(counter.redeem(first, "same")).bodyText().contains("outcome-done", "not twice");
        assertThat(counter.redeem(second, "its own")).bodyText().contains("outcome-done");
    }

    @Test
    void a_key_used_for_two_vouchers_at_the_same_moment_redeems_one() {
        var other = shoes.member("Li Bo");
        claiming.claim(other, offer);
        var tokens = List.of(token(), vouchers.show(other, offer).token());

        var statuses = Crowd.all(tokens.stream().<Callable<Integer>>map(token -> () -> counter.program(token, "same").getResponse().getStatus()).toList());

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void two_taps_and_ten_clerks_hand_it_over_once() throws Exception {
        var token = token();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 10).mapToObj(i -> threads.submit(() -> counter.redeem(token, "key " + i).getResponse().getContentAsString())).toList();
            int done = 0;
            for (var answer : answers) {
                done += answer.get().contains("outcome-done") ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
    }

    @Test
    void what_was_collected_elsewhere_says_where_and_not_by_whom() {
        var elsewhere = new Counter(mvc, butcher());
        var token = token();
        elsewhere.redeem(token, "elsewhere");

        assertThat(counter.redeem(token, "here")).bodyText().contains("Butcher", "outcome-refused").doesNotContain("Chen");
    }

    @Test
    void an_invented_code_is_no_voucher() {
        assertThat(counter.inspect("not-a-voucher")).bodyText().contains("Not a voucher");
        assertThat(counter.redeem(token().replaceFirst(".$", "!"), "k")).bodyText().contains("outcome-refused");
    }

    @Test
    void a_code_of_yesterday_has_to_be_renewed() {
        var token = token();
        clock.advance(Duration.ofMinutes(5));

        assertThat(counter.inspect(token)).bodyText().contains("The code has changed", "Ask the member to refresh");
    }

    @Test
    void a_voucher_that_another_partner_serves_is_sent_there() {
        var stranger = new Counter(mvc, city.partner("Florist").viewer(Role.CLERK));

        assertThat(stranger.inspect(token())).bodyText().contains("Not collected here").doesNotContain("Chen");
    }

    @Test
    void a_place_given_back_hands_nothing_over() {
        var token = token();
        claiming.cancel(member, offer);

        assertThat(counter.redeem(token, "k")).bodyText().contains("Given back");
    }

    @Test
    void after_the_last_day_nothing_is_handed_over() {
        clock.advance(Duration.ofDays(7).plusHours(23).plusMinutes(59).plusSeconds(50));
        var token = token();
        clock.advance(Duration.ofSeconds(20));

        assertThat(counter.redeem(token, "k")).bodyText().contains("Too late");
    }

    @Test
    void a_redemption_is_one_service_to_the_member() {
        assertThat(services()).isZero();

        counter.redeem(token(), "k");
        counter.redeem(token(), "k");

        assertThat(services()).isOne();
    }

    @Test
    void looking_at_a_member_is_recorded() {
        counter.inspect(token());

        assertThat(jdbc.sql("select count(*) from audit.entry where subject = :subject and action = 'shared.personal-data-read'").param("subject", "offer/" + offer)
                .query(Integer.class).single()).isOne();
    }

    @Test
    void a_program_redeems_with_a_key_and_reads_the_reason_otherwise() {
        var token = token();

        assertThat(counter.program(token, "")).hasStatus(422).bodyJson().extractingPath("$.code").isEqualTo("benefits.idempotency-key");
        assertThat(counter.program(token, "k")).hasStatusOk().bodyJson().extractingPath("$.again").isEqualTo(false);
        assertThat(counter.program(token, "k")).hasStatusOk().bodyJson().extractingPath("$.again").isEqualTo(true);
        assertThat(counter.program(token, "other")).hasStatus(422).bodyJson().extractingPath("$.code").isEqualTo("benefits.redeem.ALREADY_HERE");
        assertThat(counter.program("forged", "other")).hasStatus(422).bodyJson().extractingPath("$.code").isEqualTo("benefits.redeem.FORGED");
    }

    private Viewer butcher() {
        var partner = sql.byOffer(List.of(offer)).get(offer).counters().stream().filter(known -> known.name().equals("Butcher")).findFirst().orElseThrow().partner();
        var clerk = shop.viewer(Role.CLERK);
        return new Viewer(clerk.account(), Role.CLERK, "clerk", partner, clerk.scope(), null);
    }

    private int services() {
        return jdbc.sql("select count(*) from services.facts_service where member_id = :member").param("member", member.self()).query(Integer.class).single();
    }

    private String token() {
        return vouchers.show(member, offer).token();
    }

    private String code() {
        return vouchers.show(member, offer).code();
    }
}
