package org.gongli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import org.gongli.benefits.publishing.GivenGiveaways;
import org.gongli.benefits.publishing.Publishing;
import org.gongli.shared.Role;
import org.gongli.testing.Given;
import org.gongli.testing.MovableClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A city officer reads a figure and opens the records behind it.
@BrowserTest
class FigureJourneyTests {

    private final Screens screens;
    private final Given given;
    private final GivenGiveaways giveaways;

    FigureJourneyTests(Screens screens, Given given, Publishing publishing, MovableClock clock) {
        this.screens = screens;
        this.given = given;
        this.giveaways = new GivenGiveaways(publishing, clock);
    }

    static List<Look> looks() {
        return List.of(Look.DESK, Look.DESK.english().dark(), Look.PHONE.english());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void every_figure_opens_its_definition_and_its_records(Look look) {
        var city = given.city("东莞市总工会");
        var union = city.town("厚街镇总工会").union("东升鞋业有限公司工会委员会");
        city.town("虎门镇总工会");
        var giveaway = giveaways.of(city).title("春节烧鹅免费派发").partner(city.partner("榕汐烧鹅店"), 8800).published();
        try (var screen = screens.open(Look.PHONE, union.member("陈梅"))) {
            screen.go("/giveaways/" + giveaway).page().locator(".giveaway-action button").click();
            assertThat(screen.page().locator(".voucher svg.qr")).isVisible();
        }
        try (var screen = screens.open(look, city.viewer(Role.CITY))) {
            screen.go("/cockpit").shot("cockpit-city");
            screen.go("/figures").shot("figures");
            screen.page().locator("a[href^='/figures/B11?']").first().click();
            screen.shot("figure-claims");
            var value = screen.page().locator(".stats a[href*='/records?']").first();
            assertThat(screen.page().locator(".stats")).containsText("1");
            value.click();
            screen.shot("figure-claims-records");
            assertThat(screen.page().locator("tbody tr")).hasCount(1);
        }
    }
}
