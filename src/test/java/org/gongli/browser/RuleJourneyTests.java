package org.gongli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongli.shared.Role;
import org.gongli.testing.Given;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A rule is written, tried and put into force by two persons; and one subject may pass another rule, by two persons.
@BrowserTest
class RuleJourneyTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger(10);

    private final Screens screens;
    private final Given given;

    RuleJourneyTests(Screens screens, Given given) {
        this.screens = screens;
        this.given = given;
    }

    static List<Look> looks() {
        return List.of(Look.DESK, Look.PHONE.english().dark());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void a_card_is_written_tried_and_put_into_force_by_a_second_person(Look look) {
        var city = given.city("东莞市总工会");
        var card = "ZJ-" + NUMBERS.incrementAndGet();
        try (var screen = screens.open(look, city.viewer(Role.CITY))) {
            screen.go("/rules").shot("rules").accessible("rules");
            screen.go("/rules/new");
            write(screen, card);
            screen.shot("rule-draft").accessible("rule-draft");
            screen.page().locator("form[action$='/dry-runs'] button").click();
            assertThat(screen.page().locator("meta[http-equiv=refresh]")).hasCount(0);
            screen.shot("rule-dry-run").accessible("rule-dry-run");
            screen.go("/rules/" + card);
            assertThat(screen.page().locator("form[action$='/approve']")).hasCount(0);
        }
        try (var screen = screens.open(look, city.viewer(Role.CITY))) {
            screen.go("/rules/" + card).shot("rule-to-approve");
            screen.page().locator("form[action$='/approve'] button").click();
            assertThat(screen.page().locator("form[action$='/approve']")).hasCount(0);
            screen.shot("rule-in-force").accessible("rule-in-force");
        }
    }

    /// In a region where nobody is, so that no other test is judged by it.
    private static void write(Screen screen, String card) {
        var page = screen.page();
        page.locator("input[name=card]").fill(card);
        page.locator("select[name=topic]").selectOption("founding");
        page.locator("textarea[name=statement]").fill("会员不少于规定人数的，方可建会。");
        page.locator("textarea[name=statementEn]").fill("A union needs enough members.");
        page.locator("input[name=document]").fill("示例文件");
        page.locator("input[name=documentEn]").fill("A sample paper");
        page.locator("input[name=region]").fill("99");
        page.locator("input[name=name0]").fill("least");
        page.locator("input[name=value0]").fill("10");
        page.locator("select[name=unit0]").selectOption("PEOPLE");
        page.locator("textarea[name=condition]").fill("members >= least");
        screen.shot("rule-form").accessible("rule-form");
        page.locator("form[action='/rules'] button[type=submit]").last().click();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void one_subject_passes_a_rule_by_the_word_of_two_persons(Look look) {
        var town = given.city("东莞市总工会").town("虎门镇总工会");
        try (var screen = screens.open(look, town.viewer(Role.TOWN))) {
            screen.go("/rules/overrides/new").shot("override-form").accessible("override-form");
            screen.page().locator("input[name=card]").fill("ORG-01");
            screen.page().locator("input[name=subject]").fill("founding/99" + NUMBERS.incrementAndGet());
            screen.page().locator("textarea[name=reason]").fill("企业正在招工，下月即可达到人数。");
            screen.page().locator("form[action='/rules/overrides'] button").click();
            assertThat(screen.page().locator("form[action$='/approve']")).hasCount(0);
            screen.shot("override-asked").accessible("override-asked");
        }
        try (var screen = screens.open(look, town.viewer(Role.TOWN))) {
            screen.go("/rules/overrides").shot("override-to-decide").accessible("override-to-decide");
            screen.page().locator("form[action$='/approve'] button").first().click();
            assertThat(screen.page().locator("form[action$='/approve']")).hasCount(0);
            screen.shot("override-approved");
        }
    }
}
