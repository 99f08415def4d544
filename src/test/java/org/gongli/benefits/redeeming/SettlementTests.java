package org.gongli.benefits.redeeming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.gongli.allocation.OfferId;
import org.gongli.allocation.PastClaims;
import org.gongli.allocation.PastClaims.PastClaim;
import org.gongli.benefits.GiveawayId;
import org.gongli.benefits.GiveawaySql;
import org.gongli.benefits.publishing.GivenGiveaways;
import org.gongli.benefits.publishing.Publishing;
import org.gongli.benefits.view.Settlement;
import org.gongli.shared.Actor;
import org.gongli.shared.MemberId;
import org.gongli.shared.Money;
import org.gongli.shared.OrgId;
import org.gongli.shared.Role;
import org.gongli.testing.Given;
import org.gongli.testing.Given.Place;
import org.gongli.testing.GongliTest;
import org.gongli.testing.MovableClock;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@GongliTest
class SettlementTests {

    private static final AtomicLong NUMBERS = new AtomicLong(7_000_000_000L);
    private static final Instant NEW_YEARS_EVE = Instant.parse("2025-12-31T15:59:59Z");

    private final Given given;
    private final MockMvcTester mvc;
    private final GiveawaySql sql;
    private final PastClaims past;
    private final Settlements settlements;
    private final JdbcClient jdbc;
    private final GivenGiveaways giveaways;

    SettlementTests(Given given, MockMvcTester mvc, MovableClock clock, GiveawaySql sql, PastClaims past, Settlements settlements, JdbcClient jdbc, Publishing publishing) {
        this.given = given;
        this.mvc = mvc;
        this.sql = sql;
        this.past = past;
        this.settlements = settlements;
        this.jdbc = jdbc;
        this.giveaways = new GivenGiveaways(publishing, clock);
    }

    @Test
    void every_redemption_is_counted_once_at_its_price() {
        var city = given.city("Dongguan");
        var baker = city.partner("Baker");
        var butcher = city.partner("Butcher");
        var union = city.town("Humen").union("Shoes");
        var random = new Random(7);
        var first = giveaways.of(city).stock(500).partner(baker, 8850).partner(butcher, 1).published();
        var second = giveaways.of(city.town("Houjie")).stock(500).partner(baker, 333).published();
        enter(first, union, List.of(baker, butcher), 300, random);
        enter(second, union, List.of(baker), 100, random);

        var all = settlements.settlement(city.viewer(Role.CITY), null);

        assertThat(all.pieces()).isEqualTo(redemptions(first) + redemptions(second));
        assertThat(all.amount()).isEqualTo(new Money(redemptions(first, baker) * 8850 + redemptions(first, butcher) + redemptions(second) * 333));
        assertThat(all.lines()).allSatisfy(line -> assertThat(settlements.rows(city.viewer(Role.CITY), line.giveaway(), line.partner(), line.monthName()).rows())
                .hasSize((int) line.pieces()));
        assertThat(all.months().stream().mapToLong(month -> settlements.settlement(city.viewer(Role.CITY), YearMonth.parse(month)).pieces()).sum()).isEqualTo(all.pieces());
    }

    @Test
    void a_month_ends_at_midnight_of_the_place() {
        var city = given.city("Dongguan");
        var shop = city.partner("Baker");
        var union = city.town("Humen").union("Shoes");
        var offer = offer(giveaways.of(city).partner(shop, 100).published());
        past.enter(Actor.SYSTEM, offer, List.of(redeemed(union, NEW_YEARS_EVE, shop.id()), redeemed(union, NEW_YEARS_EVE.plusSeconds(1), shop.id())));

        assertThat(settlements.settlement(shop.viewer(Role.CLERK), null).lines()).extracting(Settlement.Line::monthName).containsExactly("2026-01", "2025-12");
    }

    @Test
    void a_clerk_sees_the_own_counter_and_an_officer_the_own_scope() {
        var city = given.city("Dongguan");
        var humen = city.town("Humen");
        var baker = city.partner("Baker");
        var butcher = city.partner("Butcher");
        var random = new Random(1);
        enter(giveaways.of(city).stock(100).partner(baker, 100).partner(butcher, 100).published(), humen.union("Shoes"), List.of(baker, butcher), 50, random);
        enter(giveaways.of(humen).stock(100).partner(baker, 100).published(), humen.union("Toys"), List.of(baker), 10, random);

        assertThat(settlements.settlement(butcher.viewer(Role.CLERK), null).lines()).extracting(Settlement.Line::partner).containsOnly(butcher.id());
        assertThat(settlements.settlement(humen.viewer(Role.TOWN), null).pieces()).isEqualTo(10);
        assertThat(settlements.settlement(city.town("Houjie").viewer(Role.TOWN), null).lines()).isEmpty();
        assertThat(settlements.settlement(given.city("Elsewhere").viewer(Role.CITY), null).lines()).isEmpty();
    }

    @Test
    void the_sheet_holds_the_lines_of_the_page() throws Exception {
        var city = given.city("Dongguan");
        var shop = city.partner("Baker");
        enter(giveaways.of(city).stock(100).partner(shop, 8850).published(), city.town("Humen").union("Shoes"), List.of(shop), 4, new Random(1));
        var counter = new Counter(mvc, shop.viewer(Role.CLERK));

        var sheet = counter.get("/settlements.xlsx").getResponse();

        assertThat(sheet.getHeader("Content-Disposition")).contains("attachment", ".xlsx");
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(sheet.getContentAsByteArray())); var rows = workbook.getFirstSheet().openStream()) {
            var lines = rows.toList();
            assertThat(lines.getFirst().getCellText(1)).isEqualTo("Partner");
            assertThat(lines.stream().skip(1).mapToInt(row -> row.getCellAsNumber(3).orElseThrow().intValue()).sum()).isEqualTo(4);
        }
        assertThat(counter.get("/settlements")).bodyText().contains("Goose in English", "¥354.00");
        assertThat(counter.get("/api/v1/settlements")).bodyJson().extractingPath("$[0].priceFen").isEqualTo(8850);
    }

    private void enter(GiveawayId giveaway, Place union, List<Place> shops, int count, Random random) {
        var claims = new ArrayList<PastClaim>();
        for (int i = 0; i < count; i++) {
            claims.add(redeemed(union, NEW_YEARS_EVE.plus(Duration.ofHours(random.nextInt(2_000))), shops.get(random.nextInt(shops.size())).id()));
        }
        claims.add(new PastClaim(nobody(), union.id(), union.id(), NEW_YEARS_EVE, null, null));
        past.enter(Actor.SYSTEM, offer(giveaway), claims);
    }

    private static PastClaim redeemed(Place union, Instant at, OrgId counter) {
        return new PastClaim(nobody(), union.id(), union.id(), at.minusSeconds(60), at, counter);
    }

    private static MemberId nobody() {
        return new MemberId(NUMBERS.incrementAndGet());
    }

    private OfferId offer(GiveawayId giveaway) {
        return Objects.requireNonNull(sql.published(giveaway).orElseThrow().offer());
    }

    private long redemptions(GiveawayId giveaway) {
        return jdbc.sql("select count(redeemed_at) from allocation.facts_claim where offer_id = :offer").param("offer", offer(giveaway)).query(Long.class).single();
    }

    private long redemptions(GiveawayId giveaway, Place shop) {
        return jdbc.sql("select count(redeemed_at) from allocation.facts_claim where offer_id = :offer and counter_id = :shop").param("offer", offer(giveaway))
                .param("shop", shop.id()).query(Long.class).single();
    }
}
