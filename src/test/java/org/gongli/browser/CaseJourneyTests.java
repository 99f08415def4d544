package org.gongli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gongli.procedures.Action;
import org.gongli.procedures.Change;
import org.gongli.procedures.GivenCases;
import org.gongli.procedures.Procedures;
import org.gongli.procedures.definitions.Definitions;
import org.gongli.shared.Actor;
import org.gongli.shared.Role;
import org.gongli.testing.Given;
import org.gongli.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A desk with what waits on it, an absence, a public notice with an objection, and a city that lays its own procedure.
@BrowserTest
class CaseJourneyTests {

    private final Screens screens;
    private final GivenCases cases;
    private final Given given;
    private final Procedures procedures;
    private final Definitions definitions;
    private final MovableClock clock;
    private final JdbcClient jdbc;

    CaseJourneyTests(Screens screens, GivenCases cases, Given given, Procedures procedures, Definitions definitions, MovableClock clock, JdbcClient jdbc) {
        this.screens = screens;
        this.cases = cases;
        this.given = given;
        this.procedures = procedures;
        this.definitions = definitions;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @AfterEach
    void asItWas() {
        clock.reset();
        definitions.takeAway(Actor.SYSTEM, "sample");
    }

    static List<Look> looks() {
        return List.of(Look.DESK, Look.PHONE.english().dark());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void a_case_is_sent_back_mended_and_agreed_to_with_others(Look look) {
        var one = cases.started();
        try (var screen = screens.open(look, one.chair)) {
            screen.go("/desk/cases").shot("cases-waiting").accessible("cases-waiting");
            screen.page().locator("tbody th a").first().click();
            screen.shot("case-to-decide").accessible("case-to-decide");
            decide(screen, Action.RETURN, "请补充入职时间。");
            assertThat(screen.page().locator(".notice-success")).isVisible();
            screen.shot("cases-none-waiting");
        }
        try (var screen = screens.open(look, one.applicant)) {
            screen.go("/cases/" + one.id).shot("case-returned").accessible("case-returned");
            assertThat(screen.page().getByText("请补充入职时间。").first()).isVisible();
        }
        procedures.resubmit(one.applicant, one.id, List.of(new Change("入职时间", "", "2021-03-01")));
        try (var screen = screens.open(look, one.chair)) {
            screen.go("/cases/" + one.id);
            assertThat(screen.page().getByText("2021-03-01").first()).isVisible();
            screen.shot("case-changed").accessible("case-changed");
            screen.go("/desk/cases");
            screen.page().locator("tbody input[name=step]").first().check();
            screen.page().locator("details summary").last().click();
            screen.page().locator("input[name=action][value=APPROVE]").check();
            screen.shot("cases-batch");
            screen.page().locator("form[method='post'][action='/desk/cases'] button.btn-primary").click();
            assertThat(screen.page().locator(".notice-success")).isVisible();
        }
    }

    private static void decide(Screen screen, Action action, String reason) {
        screen.page().locator("input[name=action][value=" + action + "]").check();
        screen.page().locator("textarea[name=reason]").fill(reason);
        screen.page().locator("form[action$='/decide'] button.btn-primary").click();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void a_deputy_decides_while_somebody_is_away(Look look) {
        var one = cases.started();
        var deputy = cases.colleague(one.town, Role.TOWN);
        try (var screen = screens.open(look, one.chair)) {
            screen.go("/desk/absence").shot("absence-form").accessible("absence-form");
            screen.page().locator("select[name=deputy]").selectOption(deputy.account().toString());
            screen.page().locator("form.absence-form button").click();
            assertThat(screen.page().locator("tbody tr")).hasCount(1);
            screen.shot("absence-recorded").accessible("absence-recorded");
        }
        try (var screen = screens.open(look, deputy)) {
            screen.go("/desk/cases").shot("cases-standing-in");
            screen.page().locator("tbody th a").first().click();
            decide(screen, Action.APPROVE, "");
            assertThat(screen.page().locator(".notice-success")).isVisible();
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void somebody_objects_in_the_last_minute_of_a_notice(Look look) {
        var one = cases.started().shown();
        var notice = jdbc.sql("select id from procedures.notice where case_id = :case").param("case", one.id).query(Long.class).single();
        var end = jdbc.sql("select ends_at from procedures.notice where id = :id").param("id", notice).query(Instant.class).single();
        clock.advance(Duration.between(clock.instant(), end).minusSeconds(30));
        try (var late = screens.open(look)) {
            try (var screen = screens.open(look)) {
                screen.go("/notices/public").shot("public-notices").accessible("public-notices");
                late.go("/notices/public/" + notice);
                screen.go("/notices/public/" + notice).shot("public-notice").accessible("public-notice");
                object(screen.page());
                assertThat(screen.page().locator(".notice-success")).isVisible();
                screen.shot("public-notice-objected");
            }
            clock.advance(Duration.ofSeconds(31));
            object(late.page());
            assertThat(late.page().locator("main")).containsText(look.language() == Look.Language.EN ? "This notice has ended" : "这项公示已经截止");
            late.shot("public-notice-over").forgetComplaints();
        }
        try (var screen = screens.open(look, one.cityOfficer)) {
            screen.go("/cases/" + one.id);
            assertThat(screen.page().locator(".case-objection")).hasCount(1);
            screen.shot("case-objection").accessible("case-objection");
        }
    }

    private static void object(Page page) {
        page.locator("input[name=name]").fill("王芳");
        page.locator("input[name=contact]").fill("13800000000");
        page.locator("textarea[name=words]").fill("公示内容与实际不符。");
        page.locator("form[action$='/objections'] button").click();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void a_city_lays_its_own_procedure_and_a_broken_one_is_refused(Look look) throws IOException {
        var source = new ClassPathResource("procedures/sample.bpmn20.xml").getContentAsString(StandardCharsets.UTF_8);
        try (var screen = screens.open(look, given.city("东莞市总工会").viewer(Role.ADMINISTRATOR))) {
            screen.go("/procedures").shot("procedures").accessible("procedures");
            lay(screen.page(), source.replace("</definitions>", ""));
            assertThat(screen.page().locator(".notice-danger")).isVisible();
            screen.shot("procedure-refused").accessible("procedure-refused").forgetComplaints();
            lay(screen.page(), source);
            assertThat(screen.page().locator(".notice-danger")).hasCount(0);
            screen.go("/procedures/sample").shot("procedure-own").accessible("procedure-own");
        }
    }

    private static void lay(Page page, String source) {
        page.locator("form[action='/procedures'] input[type=file]").setInputFiles(new FilePayload("sample.bpmn20.xml", "text/xml", source.getBytes(StandardCharsets.UTF_8)));
        page.locator("form[action='/procedures'] button").click();
    }
}
