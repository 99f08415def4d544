package org.gongli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongli.documents.letters.Certificates;
import org.gongli.founding.applying.GivenFoundings;
import org.gongli.procedures.Action;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.Given;
import org.gongli.testing.Given.Place;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A union from the wish of a preparatory group to the certificate that anybody verifies; and two unions that become one.
@BrowserTest
class FoundingJourneyTests {

    private final Screens screens;
    private final Given given;
    private final Certificates certificates;
    private final Clock clock;

    FoundingJourneyTests(Screens screens, Given given, Certificates certificates, Clock clock) {
        this.screens = screens;
        this.given = given;
        this.certificates = certificates;
        this.clock = clock;
    }

    static List<Look> looks() {
        return List.of(Look.DESK, Look.PHONE.english().dark());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void a_preparatory_group_comes_to_a_union_that_anybody_can_verify(Look look) throws IOException {
        var city = given.city("东莞市总工会");
        var town = city.town("厚街镇");
        town.village("宝屯社区");
        var lead = town.union("东升鞋业有限公司工会委员会").member("陈小满");

        var path = apply(look, lead);
        decide(look, town.viewer(Role.TOWN), Action.RETURN, "请补充职工签名的入会意愿材料。", "founding-returned");
        mend(look, lead, path);
        decide(look, town.viewer(Role.TOWN), Action.APPROVE, "", "founding-reviewed");
        decide(look, city.viewer(Role.CITY), Action.APPROVE, "", "founding-approved");
        elect(look, lead, path);
        decide(look, town.viewer(Role.TOWN), Action.APPROVE, "", "founding-checked");
        decide(look, city.viewer(Role.CITY), Action.APPROVE, "", "founding-certified");
        receive(look, lead, path);
        verify(look, path);
        audit(look, city, path);
    }

    private String apply(Look look, Viewer lead) {
        try (var screen = screens.open(look, lead)) {
            screen.go("/foundings").shot("foundings-none").accessible("foundings-none");
            screen.page().locator("main a[href='/foundings/new']").first().click();
            screen.shot("founding-start").accessible("founding-start");
            screen.page().locator("main form button").click();
            screen.page().locator("[name=place]").selectOption(new SelectOption().setLabel("宝屯社区"));
            screen.page().fill("[name=enterprise]", "禾风精密模具有限公司");
            screen.page().fill("[name=unionName]", "禾风精密模具有限公司工会委员会");
            screen.page().fill("[name=uscc]", "91441900MA0000000X");
            screen.page().fill("[name=staff]", "120");
            screen.page().fill("[name=members]", "90");
            screen.page().fill("[name=groupLead]", "陈小满");
            candidates(screen);
            screen.page().locator(".founding-form button[type=submit]").click();
            screen.shot("founding-form-wrong").forgetComplaints();
            assertThat(screen.page().locator("#uscc-error")).isVisible();
            assertThat(screen.page().locator("[name=groupLead]")).hasValue("陈小满");
            screen.page().fill("[name=uscc]", GivenFoundings.uscc().code());
            screen.page().locator(".founding-form button[type=submit]").click();
            screen.shot("founding-draft").accessible("founding-draft");
            screen.page().locator("form[action$='/submit'] button").click();
            screen.shot("founding-handed-in");
            return path(screen);
        }
    }

    private static void candidates(Screen screen) {
        var names = List.of("陈小满", "林晓梅", "黄伟强");
        for (int i = 0; i < names.size(); i++) {
            screen.page().fill("[name=candidate" + i + "]", names.get(i));
        }
    }

    private static String path(Screen screen) {
        return URI.create(screen.page().url()).getPath();
    }

    private void decide(Look look, Viewer officer, Action action, String reason, String name) {
        try (var screen = screens.open(look, officer)) {
            screen.go("/desk/cases").shot(name + "-todo");
            screen.page().locator("a[href^='/cases/']").first().click();
            screen.page().locator("[name=action][value=" + action + "]").check();
            screen.page().fill("[name=reason]", reason);
            screen.shot(name).accessible(name);
            screen.page().locator("form[action$='/decide'] button[type=submit]").click();
            assertThat(screen.page().locator(".notice-success")).isVisible();
        }
    }

    private void mend(Look look, Viewer lead, String path) {
        try (var screen = screens.open(look, lead)) {
            screen.go(path).shot("founding-to-mend");
            assertThat(screen.page().locator("main")).containsText("请补充职工签名的入会意愿材料。");
            screen.page().locator("a[href='" + path + "/edit']").click();
            screen.shot("founding-mending").accessible("founding-mending");
            screen.page().fill("[name=members]", "95");
            screen.page().locator(".founding-form button[type=submit]").click();
            screen.page().locator("form[action$='/submit'] button").click();
            assertThat(screen.page().locator("form[action$='/submit']")).hasCount(0);
        }
    }

    private void elect(Look look, Viewer lead, String path) {
        try (var screen = screens.open(look, lead)) {
            screen.go(path).shot("founding-electing");
            screen.page().locator("a[href='" + path + "/election']").click();
            screen.page().fill("[name=heldOn]", LocalDate.now(clock).toString());
            screen.page().fill("[name=entitled]", "95");
            screen.page().fill("[name=attending]", "60");
            screen.page().fill("[name=seats]", "2");
            votes(screen);
            screen.page().locator("form[action$='/election'] button[type=submit]").click();
            screen.shot("election-refused").forgetComplaints();
            assertThat(screen.page().locator(".notice-danger")).isVisible();
            screen.page().fill("[name=attending]", "88");
            screen.page().locator("form[action$='/election'] button[type=submit]").click();
            screen.shot("founding-elected").accessible("founding-elected");
        }
    }

    private static void votes(Screen screen) {
        var votes = List.of("58", "55", "12");
        var offices = List.of("CHAIR", "MEMBER", "NONE");
        for (int i = 0; i < votes.size(); i++) {
            screen.page().fill("[name=votes" + i + "]", votes.get(i));
            screen.page().locator("[name=office" + i + "]").selectOption(offices.get(i));
        }
    }

    private void receive(Look look, Viewer lead, String path) throws IOException {
        try (var screen = screens.open(look, lead)) {
            screen.go(path).shot("founding-founded").accessible("founding-founded");
            var link = screen.page().locator("a[href='" + path + "/certificate.pdf']");
            var download = screen.page().waitForDownload(link::click);
            org.assertj.core.api.Assertions.assertThat(Files.readAllBytes(download.path())).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
            screen.go("/me/messages").shot("founding-messages");
        }
    }

    private void verify(Look look, String path) {
        var certificate = certificates.about("founding/" + path.substring(path.lastIndexOf('/') + 1)).getFirst();
        try (var screen = screens.open(look)) {
            screen.go("/verify/" + certificate.code()).shot("founding-verified").accessible("founding-verified");
            assertThat(screen.page().locator("main")).containsText("禾风精密模具有限公司工会委员会");
        }
    }

    private void audit(Look look, Place city, String path) {
        try (var screen = screens.open(look, city.viewer(Role.AUDITOR))) {
            screen.go("/foundings").shot("founding-audited");
            screen.page().locator("a[href='" + path + "']").first().click();
            screen.page().locator("a[href^='/cases/']").first().click();
            screen.shot("founding-case-audited").accessible("founding-case-audited");
            assertThat(screen.page().locator(".case-past li")).hasCount(8);
            assertThat(screen.page().locator("form[action$='/decide']")).hasCount(0);
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void two_unions_become_one_and_their_history_stays(Look look) {
        var city = given.city("东莞市总工会");
        var town = city.town("厚街镇");
        var union = town.union("东升鞋业有限公司工会委员会");
        var other = town.union("禾屿源精密电子科技有限公司工会委员会");
        var member = union.member("陈小满");

        propose(look, town.viewer(Role.TOWN), union, other);
        decide(look, city.viewer(Role.CITY), Action.APPROVE, "", "merging-decided");
        decide(look, city.viewer(Role.CITY), Action.APPROVE, "", "merging-confirmed");
        try (var screen = screens.open(look, city.viewer(Role.CITY))) {
            screen.go("/restructurings").shot("restructurings").accessible("restructurings");
            screen.go("/organisations/" + union.id() + "?on=" + LocalDate.now(clock)).shot("organisation-merged").accessible("organisation-merged");
        }
        try (var screen = screens.open(look, member)) {
            screen.go("/my-union").shot("my-union-merged");
            assertThat(screen.page().locator("main")).containsText("禾屿源精密电子科技有限公司工会委员会");
        }
    }

    private void propose(Look look, Viewer town, Place union, Place other) {
        try (var screen = screens.open(look, town)) {
            screen.go("/restructurings/new?targetWords=" + "禾屿源").shot("restructuring-form").accessible("restructuring-form");
            screen.page().locator("[name=kind]").selectOption("MERGE");
            screen.page().locator("[name=org]").selectOption(union.id().toString());
            screen.page().locator("[name=target]").selectOption(other.id().toString());
            screen.page().fill("[name=reason]", "两家单位已合并经营。");
            screen.page().locator("form[action='/restructurings'][method=post] button[type=submit]").click();
            screen.shot("restructuring-proposed").accessible("restructuring-proposed");
        }
    }
}
