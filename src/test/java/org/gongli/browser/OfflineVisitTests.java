package org.gongli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.List;
import org.gongli.hardship.AidApplicationId;
import org.gongli.hardship.GivenHardship;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The report of a visit in a village without a network.
@BrowserTest
class OfflineVisitTests {

    private static final String WAITS = "JSON.parse(localStorage.getItem(Object.keys(localStorage).find(key => key.startsWith('visit-')))).waiting";

    private final Screens screens;
    private final GivenHardship hardship;

    OfflineVisitTests(Screens screens, GivenHardship hardship) {
        this.screens = screens;
        this.hardship = hardship;
    }

    static List<Look> looks() {
        return List.of(Look.PHONE, Look.PHONE.english().dark());
    }

    private int reports(AidApplicationId id) {
        return hardship.jdbc.sql("select count(*) from hardship.visit v join hardship.application a on a.file_id = v.file_id where a.id = :id").param("id", id).query(Integer.class).single();
    }

    /// A page that is loaded anew counts as connected for a moment before the browser knows better, which no phone does.
    private static void away(Page page) {
        page.context().setOffline(true);
        page.evaluate("localStorage.setItem('away', 'yes')");
        page.context().addInitScript("Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => !localStorage.getItem('away') })");
    }

    /// The browser asks the network itself while the worker wakes up; whoever stands there tries again.
    private static void load(Runnable load) {
        try {
            load.run();
        } catch (PlaywrightException asleep) {
            load.run();
        }
    }

    private static void back(Page page) {
        page.evaluate("localStorage.removeItem('away')");
        page.context().setOffline(false);
    }

    /// The page is kept once its worker holds it.
    private static void keptOnThePhone(Page page) {
        page.waitForFunction("async () => (await (await caches.open('visits')).keys()).some(kept => kept.url.endsWith('/visit'))");
        page.waitForFunction("async () => (await (await caches.open('visits')).keys()).some(kept => kept.url.includes('/visit.js'))");
    }

    private void fill(Page page, String findings) {
        page.fill("[name=visitedOn]", hardship.today());
        page.fill("[name=findings]", findings);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void what_is_reported_without_a_network_outlives_a_reload_and_is_sent_once(Look look) {
        var world = hardship.world();
        var id = world.submitted(false);
        var address = "/desk/hardship/" + id + "/visit";
        try (var screen = screens.open(look, world.townOfficer)) {
            var page = screen.go(address).page();
            keptOnThePhone(page);
            away(page);
            fill(page, "山里没有信号。");
            load(page::reload);
            assertThat(page.locator("[name=findings]")).hasValue("山里没有信号。");
            page.locator(".visit-form button").click();
            assertThat(page.locator(".visit-kept")).isVisible();
            screen.shot("hardship-visit-offline");
            load(page::reload);
            assertThat(page.locator(".visit-kept")).isVisible();
            assertThat(page.locator("[name=findings]")).hasValue("山里没有信号。");
            org.assertj.core.api.Assertions.assertThat(reports(id)).isZero();

            back(page);
            page.waitForURL("**/desk/hardship/" + id);
            org.assertj.core.api.Assertions.assertThat(reports(id)).isOne();

            screen.go(address);
            assertThat(page.locator("[name=findings]")).hasValue("");
            page.context().setOffline(true);
            page.context().setOffline(false);
            page.waitForTimeout(500);
            org.assertj.core.api.Assertions.assertThat(reports(id)).as("what was sent is forgotten").isOne();
            screen.forgetComplaints();
        }
        confirm(look, world, id);
    }

    private void confirm(Look look, GivenHardship.World world, AidApplicationId id) {
        try (var screen = screens.open(look, world.townOfficer)) {
            assertThat(screen.go("/desk/hardship/" + id).page().locator("form[action$='/confirm']")).hasCount(0);
        }
        try (var screen = screens.open(look, world.townColleague)) {
            screen.go("/desk/hardship/" + id).page().locator("form[action$='/confirm'] button").click();
            assertThat(screen.page().locator("form[action$='/confirm']")).hasCount(0);
        }
        org.assertj.core.api.Assertions.assertThat(hardship.jdbc.sql("select count(*) from hardship.visit v join hardship.application a on a.file_id = v.file_id where a.id = :id and v.second_at is not null")
                .param("id", id).query(Integer.class).single()).isOne();
    }

    /// The report arrived, the answer did not, and the phone sends it again.
    @Test
    void a_lost_answer_leaves_one_report() {
        var world = hardship.world();
        var id = world.submitted(false);
        try (var screen = screens.open(Look.PHONE, world.townOfficer)) {
            var page = screen.go("/desk/hardship/" + id + "/visit").page();
            page.route("**/visit", route -> {
                if (route.request().method().equals("POST") && reports(id) == 0) {
                    route.fetch();
                    route.abort();
                } else {
                    route.resume();
                }
            });
            fill(page, "As told.");
            page.locator(".visit-form button").click();
            assertThat(page.locator(".visit-kept")).isVisible();
            org.assertj.core.api.Assertions.assertThat(reports(id)).isOne();
            org.assertj.core.api.Assertions.assertThat(page.evaluate(WAITS)).isEqualTo(true);

            page.reload();
            page.waitForURL("**/desk/hardship/" + id);
            org.assertj.core.api.Assertions.assertThat(reports(id)).isOne();
            screen.forgetComplaints();
        }
    }

    /// Another visit of the same household, begun on a page from the phone's memory, is another report.
    @Test
    void a_second_report_without_a_network_is_not_taken_for_the_first() {
        var world = hardship.world();
        var id = world.submitted(false);
        try (var screen = screens.open(Look.PHONE, world.townOfficer)) {
            var page = screen.go("/desk/hardship/" + id + "/visit").page();
            keptOnThePhone(page);
            for (var findings : List.of("First.", "Second.")) {
                away(page);
                load(() -> page.navigate("/desk/hardship/" + id + "/visit"));
                fill(page, findings);
                page.locator(".visit-form button").click();
                assertThat(page.locator(".visit-kept")).isVisible();
                back(page);
                page.waitForURL("**/desk/hardship/" + id);
            }
            org.assertj.core.api.Assertions.assertThat(reports(id)).isEqualTo(2);
            screen.forgetComplaints();
        }
    }

    /// On a phone that two officers share, neither finds or sends the other's words.
    @Test
    void words_stay_with_who_wrote_them() {
        var world = hardship.world();
        var id = world.submitted(false);
        try (var screen = screens.open(Look.PHONE, world.townOfficer)) {
            var page = screen.go("/desk/hardship/" + id + "/visit").page();
            fill(page, "Mine.");
            screens.become(screen, world.townColleague).go("/desk/hardship/" + id + "/visit");
            assertThat(page.locator("[name=findings]")).hasValue("");
            screens.become(screen, world.townOfficer).go("/desk/hardship/" + id + "/visit");
            assertThat(page.locator("[name=findings]")).hasValue("Mine.");
        }
    }
}
