package org.gongli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.IsEnabledOptions;
import java.time.Duration;
import java.util.List;
import org.gongli.benefits.publishing.GivenGiveaways;
import org.gongli.benefits.publishing.Publishing;
import org.gongli.shared.Role;
import org.gongli.testing.Given;
import org.gongli.testing.Given.Place;
import org.gongli.testing.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A giveaway from the officer who writes it to the counter that hands it over.
@BrowserTest
class GiveawayJourneyTests {

    private final Screens screens;
    private final Given given;
    private final GivenGiveaways giveaways;
    private Place city;
    private Place shop;
    private Place union;

    GiveawayJourneyTests(Screens screens, Given given, Publishing publishing, MovableClock clock) {
        this.screens = screens;
        this.given = given;
        this.giveaways = new GivenGiveaways(publishing, clock);
    }

    @BeforeEach
    void a_city_with_a_shop() {
        city = given.city("东莞市总工会");
        shop = city.partner("榕汐烧鹅店");
        city.partner("茗坞果蔬");
        union = city.town("厚街镇总工会").union("东升鞋业有限公司工会委员会");
        city.town("虎门镇总工会");
    }

    static List<Look> looks() {
        return List.of(Look.PHONE, Look.PHONE.english().dark(), Look.DESK.english());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void a_member_claims_shows_the_voucher_and_a_clerk_redeems_it(Look look) {
        var id = giveaways.of(city).title("春节烧鹅免费派发").stock(2000).partner(shop, 8800).published();
        giveaways.of(city).title("荔枝丰收季，会员尝鲜").partner(shop, 100).open(Duration.ofDays(3), Duration.ofDays(5)).published();
        var code = "";
        try (var screen = screens.open(look, union.member("陈梅"))) {
            screen.go("/giveaways").shot("giveaways");
            screen.go("/giveaways/" + id).shot("giveaway").enlarged("giveaway");
            screen.page().locator(".giveaway-action button").click();
            assertThat(screen.page().locator(".voucher svg.qr")).isVisible();
            screen.shot("voucher").enlarged("voucher");
            code = screen.page().locator(".voucher-code").innerText();
            screen.go("/vouchers").shot("vouchers");
            screen.go("/giveaways/" + id).shot("giveaway-mine");
        }
        try (var screen = screens.open(look, shop.viewer(Role.CLERK))) {
            screen.go("/redeem").shot("redeem");
            screen.page().locator("#voucher").fill(code.replaceAll("\\D", ""));
            screen.page().locator(".present button[type=submit]").click();
            assertThat(screen.page().locator(".handover")).isVisible();
            screen.shot("redeem-ready").enlarged("redeem-ready");
            screen.page().locator(".handover button").click();
            assertThat(screen.page().locator(".outcome-done")).isVisible();
            screen.shot("redeem-done");
            screen.page().reload();
            assertThat(screen.page().locator(".outcome-done")).isVisible();
            screen.go("/redeem/today").shot("redeem-today");
            screen.go("/settlements").shot("settlements-clerk");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void what_has_not_opened_yet_opens_by_itself(Look look) {
        var id = giveaways.of(city).title("荔枝丰收季，会员尝鲜").partner(shop, 100).open(Duration.ofSeconds(12), Duration.ofDays(5)).published();
        try (var screen = screens.open(look, union.member("陈梅"))) {
            screen.go("/giveaways/" + id).shot("giveaway-soon");
            assertThat(screen.page().locator(".giveaway-action form button")).isEnabled(new IsEnabledOptions().setTimeout(20_000));
        }
    }

    @Test
    void an_officer_writes_and_another_publishes() {
        var author = city.viewer(Role.CITY);
        try (var screen = screens.open(Look.DESK, author)) {
            screen.go("/giveaways/manage").shot("manage-empty");
            screen.go("/giveaways/manage/new").shot("giveaway-form");
            screen.page().locator(".form-end button").click();
            assertThat(screen.page().locator(".field-error").first()).isVisible();
            screen.forgetComplaints().shot("giveaway-form-wrong");
            for (var field : List.of("title:春节烧鹅免费派发", "item:烧鹅", "unit:只", "stock:2000", "opensAt:2030-02-01T10:00", "closesAt:2030-02-10T10:00", "redeemBy:2030-02-20T10:00",
                    "price[" + shop.id() + "]:88.00", "place[" + shop.id() + "]:厚街镇康乐北路 66 号，每天 9:00–20:00")) {
                var colon = field.indexOf(':');
                screen.page().locator("[name='" + field.substring(0, colon) + "']").fill(field.substring(colon + 1));
            }
            screen.page().locator(".form-end button").click();
            screen.shot("managed-draft");
            screen.page().locator("form[action$='/submit'] button").click();
            screen.shot("managed-waiting");
        }
        try (var screen = screens.open(Look.DESK, city.viewer(Role.CITY))) {
            screen.go("/giveaways/manage").shot("manage");
            screen.page().locator("tbody a").first().click();
            screen.shot("managed-review");
            screen.page().locator("form[action$='/publish'] button").click();
            screen.shot("managed-published");
            assertThat(screen.page().locator("form[action$='/withdraw']")).hasCount(1);
        }
        try (var screen = screens.open(Look.PHONE, city.viewer(Role.CITY))) {
            screen.go("/giveaways/manage").shot("manage-narrow");
            screen.go("/giveaways/manage/new").shot("giveaway-form-narrow");
        }
    }
}
