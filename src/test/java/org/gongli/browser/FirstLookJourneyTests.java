package org.gongli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Duration;
import java.util.List;
import org.gongli.shared.Role;
import org.gongli.testing.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The pages that everybody sees first, on every device, in both languages, by day and by night.
@BrowserTest
class FirstLookJourneyTests {

    private final Screens screens;
    private final Given given;

    FirstLookJourneyTests(Screens screens, Given given) {
        this.screens = screens;
        this.given = given;
    }

    static List<Look> looks() {
        return Look.all();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void the_gallery_fits_every_screen(Look look) {
        try (var screen = screens.open(look, given.town("厚街镇总工会").viewer(Role.TOWN))) {
            screen.go("/gallery").shot("gallery").accessible("gallery").enlarged("gallery");
            screen.go("/gallery?shell=phone").shot("gallery-in-phone-shell");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void a_stranger_is_welcome(Look look) {
        try (var screen = screens.open(look)) {
            screen.go("/").shot("welcome").accessible("welcome").enlarged("welcome");
            screen.go("/services").shot("services");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void a_member_comes_home(Look look) {
        try (var screen = screens.open(look, given.town("厚街镇总工会").union("东升鞋业工会委员会").member("陈梅"))) {
            screen.go("/").shot("home");
            screen.go("/me").shot("me").accessible("me").enlarged("me");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void an_officer_comes_to_the_desk(Look look) {
        try (var screen = screens.open(look, given.town("厚街镇总工会").viewer(Role.TOWN))) {
            screen.go("/").shot("desk").accessible("desk").enlarged("desk");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void what_went_wrong_is_said_calmly(Look look) {
        try (var screen = screens.open(look)) {
            screen.go("/no-such-page").shot("not-found").forgetComplaints();
        }
    }

    @Test
    void everything_is_there_without_scripts() {
        try (var screen = screens.openWithoutScripts(Look.PHONE.dark())) {
            screen.go("/gallery").shot("gallery-without-scripts");
            assertThat(screen.page().locator("[data-chart] table").first().isVisible()).isTrue();
            assertThat(screen.page().locator("[data-theme-switch]").first().isVisible()).isFalse();
        }
    }

    @Test
    void the_theme_that_was_chosen_stays() {
        try (var screen = screens.open(Look.PHONE.english(), given.town("Houjie").union("Shoes").member("Chen Mei"))) {
            screen.go("/me").press("Dark").go("/services");
            assertThat(screen.page().locator("html").getAttribute("data-bs-theme")).isEqualTo("dark");
            screen.go("/me").press("As the device");
            assertThat(screen.page().locator("html").getAttribute("data-bs-theme")).isEqualTo("light");
        }
    }

    @Test
    void a_countdown_ends_by_the_servers_clock_on_a_device_whose_own_is_a_day_ahead() {
        try (var screen = screens.open(Look.PHONE.english())) {
            var clock = screen.page().clock();
            clock.install(new Clock.InstallOptions().setTime(System.currentTimeMillis() + Duration.ofDays(1).toMillis()));
            screen.go("/gallery");
            var countdown = screen.page().locator("[data-countdown]").first();
            assertThat(countdown.textContent()).containsPattern("00:1[12]:\\d\\d");

            screen.page().evaluate("document.body.addEventListener('countdown-over', () => document.body.dataset.over = 'heard')");
            clock.runFor(Duration.ofMinutes(13).toMillis());
            assertThat(countdown.textContent()).contains("Open now");
            assertThat(screen.page().locator("body").getAttribute("data-over")).isEqualTo("heard");
        }
    }

    @Test
    void what_comes_from_another_site_is_refused_with_a_page() {
        try (var screen = screens.open(Look.PHONE.english())) {
            var answer = screen.page().request().post("/me", RequestOptions.create().setHeader("Sec-Fetch-Site", "cross-site").setHeader("Accept-Language", "en"));
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.text()).contains("did not come from a page of ours");
        }
    }

    @Test
    void style_sheets_travel_compressed_and_pages_do_not() {
        try (var screen = screens.open(Look.PHONE)) {
            assertThat(screen.page().request().get("/assets/tabler/css/tabler.min.css").headers()).containsEntry("content-encoding", "gzip");
            assertThat(screen.page().request().get("/gallery").headers()).doesNotContainKey("content-encoding");
        }
    }
}
