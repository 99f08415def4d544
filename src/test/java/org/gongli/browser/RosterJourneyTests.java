package org.gongli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongli.shared.Role;
import org.gongli.testing.CitizenIds;
import org.gongli.testing.Given;
import org.gongli.testing.Given.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What an enterprise chair does first: bring the roster in, then let in whoever joins by the link.
@BrowserTest
class RosterJourneyTests {

    /// Beyond what other tests number.
    private static final AtomicInteger PEOPLE = new AtomicInteger(8_300_000);

    private final Screens screens;
    private final Given given;
    private Place union;

    RosterJourneyTests(Screens screens, Given given) {
        this.screens = screens;
        this.given = given;
    }

    @BeforeEach
    void a_union() {
        union = given.city("东莞市总工会").town("厚街镇总工会").union("东升鞋业有限公司工会委员会");
    }

    static List<Look> looks() {
        return List.of(Look.DESK, Look.PHONE.english().dark());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void a_chair_brings_the_roster_in_and_the_same_file_again_changes_nothing(Look look) {
        var file = roster();
        try (var screen = screens.open(look, union.viewer(Role.CHAIR))) {
            screen.go("/members").shot("members-empty");
            upload(screen, file);
            var confirm = screen.page().locator("form[action$='/confirm'] button");
            assertThat(confirm).isVisible(patient());
            assertThat(screen.page().locator("#roster")).containsText("王错");
            screen.shot("roster-preview");
            confirm.click();
            assertThat(screen.page().locator(".notice-success").first()).isVisible(patient());
            screen.shot("roster-confirmed");
            screen.go("/members").shot("members");
            assertThat(screen.page().locator("tbody tr")).hasCount(20);
            upload(screen, file);
            assertThat(screen.page().locator("#roster .stats")).isVisible(patient());
            assertThat(screen.page().locator("form[action$='/confirm'] button")).hasCount(0);
            screen.shot("roster-again");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void somebody_joins_by_the_link_and_the_chair_approves(Look look) {
        var chair = union.viewer(Role.CHAIR);
        String link;
        try (var screen = screens.open(look, chair)) {
            screen.go("/joining").shot("joining-empty");
            screen.page().locator("form[action='/joining/link'] button").first().click();
            link = URI.create(screen.page().locator("a[href*='/join/']").first().getAttribute("href")).getPath();
            screen.shot("joining-link");
        }
        var number = PEOPLE.incrementAndGet();
        try (var screen = screens.open(Look.PHONE)) {
            screen.go(link).shot("join").enlarged("join");
            screen.page().locator("[name=name]").fill("林小满");
            screen.page().locator("[name=citizenId]").fill(CitizenIds.numbered(number).number());
            screen.page().locator("[name=phone]").fill(CitizenIds.phone(number).number());
            screen.page().locator("form button[type=submit]").last().click();
            screen.page().waitForURL("**/join/status/**");
            screen.shot("join-waiting");
        }
        try (var screen = screens.open(look, chair)) {
            screen.go("/joining").shot("joining");
            screen.page().locator("form[action='/joining/approve'] button[type=submit]").first().click();
            screen.shot("joining-approved");
            screen.go("/members");
            assertThat(screen.page().locator("tbody tr")).hasCount(1);
        }
    }

    private static void upload(Screen screen, byte[] file) {
        screen.go("/rosters/new").page().locator("input[type=file]").setInputFiles(new FilePayload("名册.csv", "text/csv", file));
        screen.shot("roster-new").page().locator("form[action='/rosters'] button").click();
    }

    private static IsVisibleOptions patient() {
        return new IsVisibleOptions().setTimeout(30_000);
    }

    /// Twenty people, and one whose identity number has too many digits.
    private static byte[] roster() {
        var rows = IntStream.range(0, 20).map(i -> PEOPLE.incrementAndGet())
                .mapToObj(number -> "陈阿%s,%s,%s".formatted(Character.toString(0x4E00 + number % 5_000), CitizenIds.numbered(number).number(), CitizenIds.phone(number).number()));
        return ("姓名,身份证号,手机\n" + rows.collect(Collectors.joining("\n")) + "\n王错,44190019900101001X99,13800000000123\n").getBytes(StandardCharsets.UTF_8);
    }
}
