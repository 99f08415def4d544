package org.gongli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.gongli.members.Memberships;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.Given;
import org.gongli.testing.Given.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The life of a membership as its people see it: a member moves, is kept while out of work, leaves; a union expels and the city hears the appeal.
@BrowserTest
class MembershipJourneyTests {

    private final Screens screens;
    private final Given given;
    private final Memberships memberships;
    private Place city;
    private Place town;
    private Place union;

    MembershipJourneyTests(Screens screens, Given given, Memberships memberships) {
        this.screens = screens;
        this.given = given;
        this.memberships = memberships;
    }

    @BeforeEach
    void a_union() {
        city = given.city("东莞市总工会");
        town = city.town("厚街镇总工会");
        union = town.union("东升鞋业有限公司工会委员会");
    }

    static List<Look> looks() {
        return List.of(Look.PHONE, Look.PHONE.english().dark());
    }

    private Screen open(Look look, Viewer viewer) {
        return screens.open(look, viewer);
    }

    /// The desk in the same language.
    private static Look desk(Look phone) {
        return phone.language() == Look.Language.EN ? Look.DESK.english() : Look.DESK;
    }

    /// Decides the only case on somebody's desk.
    private void decide(Look look, Viewer officer, String action, String name) {
        try (var screen = open(desk(look), officer)) {
            screen.go("/desk/cases").shot(name + "-todo");
            screen.page().locator("tbody a[href^='/cases/']").first().click();
            screen.shot(name + "-case");
            screen.page().locator("input[name=action][value=" + action + "]").check();
            screen.page().locator("form[action$='/decide'] [name=reason]").fill("ok");
            screen.page().locator("form[action$='/decide'] button[type=submit]").last().click();
            screen.shot(name + "-decided");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void a_member_moves_to_another_union_and_follows_it(Look look) {
        var member = union.member("林小满");
        var fresh = town.union("美华玩具厂工会委员会" + member.self());
        try (var screen = open(look, member)) {
            screen.go("/me/membership").shot("membership").accessible("membership");
            screen.page().locator("a[href='/me/membership/transfer']").click();
            screen.shot("membership-search");
        }
        // the search looks within the platform's own city, so the request goes the way a link to the new union would
        try (var screen = open(look, member)) {
            screen.go("/me/membership/transfer?q=%E7%8E%A9%E5%85%B7").shot("membership-search-none");
        }
        moving(member, fresh);
        try (var screen = open(look, member)) {
            screen.go("/me/membership").shot("membership-moving");
            assertThat(screen.page().locator(".diagram svg, svg.diagram, [role=img] svg, figure svg").first()).isVisible();
        }
        decide(look, union.viewer(Role.CHAIR), "APPROVE", "membership-release");
        decide(look, fresh.viewer(Role.CHAIR), "APPROVE", "membership-admit");
        try (var screen = open(look, member)) {
            screen.go("/me/membership").shot("membership-moved");
            assertThat(screen.page().locator("main")).containsText("美华玩具厂");
        }
    }

    private void moving(Viewer member, Place fresh) {
        try (var screen = open(Look.PHONE, member)) {
            screen.go("/me/membership").page().waitForResponse("**/me/membership", () -> screen.page().evaluate("""
                    to => { const form = document.createElement('form'); form.method = 'post'; form.action = '/me/membership/transfer';
                      for (const [name, value] of [['to', to], ['reason', '换了单位']]) {
                        const field = document.createElement('input'); field.name = name; field.value = value; form.append(field); }
                      document.body.append(form); form.submit(); }""", fresh.id().toString()));
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void a_membership_is_kept_for_whoever_loses_the_job_and_then_ends(Look look) {
        var member = union.member("林小满");
        try (var screen = open(look, member)) {
            screen.go("/me/membership").page().locator("form[action='/me/membership/retain']").locator("xpath=..").locator("summary").click();
            screen.shot("membership-retain-form");
            screen.page().locator("#why").selectOption("UNEMPLOYED");
            screen.page().locator("#retain-reason").fill("合同到期，正在找工作");
            screen.page().locator("form[action='/me/membership/retain'] button[type=submit]").click();
            screen.shot("membership-retaining");
        }
        decide(look, union.viewer(Role.CHAIR), "APPROVE", "membership-retain");
        try (var screen = open(look, member)) {
            screen.go("/me/membership").shot("membership-retained");
            screen.page().locator("form[action='/me/membership/leave']").locator("xpath=..").locator("summary").click();
            screen.page().locator("#leave-reason").fill("回老家生活");
            screen.page().locator("form[action='/me/membership/leave'] button[type=submit]").click();
            screen.shot("membership-leaving");
        }
        decide(look, union.viewer(Role.CHAIR), "CONFIRM", "membership-leave");
        Assertions.assertThat(memberships.of(member.self()).orElseThrow().inForce()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void an_expulsion_is_reviewed_appealed_against_and_dropped(Look look) {
        var member = union.member("林小满");
        try (var screen = open(desk(look), union.viewer(Role.CHAIR))) {
            screen.go("/membership/members/" + member.self()).shot("membership-of").accessible("membership-of");
            screen.page().locator("form[action$='/expel']").locator("xpath=..").locator("summary").click();
            screen.page().locator("form[action$='/expel'] [name=seriousCrime]").check();
            screen.page().locator("form[action$='/expel'] [name=decidedOn]").fill(LocalDate.of(2026, 1, 5).toString());
            screen.page().locator("#expel-reason").fill("判决已生效，委员会已作出决定");
            screen.shot("membership-expel-form");
            screen.page().locator("form[action$='/expel'] button[type=submit]").click();
            screen.shot("membership-change");
        }
        decide(look, town.viewer(Role.TOWN), "APPROVE", "membership-expel");
        try (var screen = open(look, member)) {
            screen.go("/me/membership").shot("membership-appealable");
            screen.page().locator("#appeal").fill("案件正在再审");
            screen.page().locator("form[action$='/appeal'] button[type=submit]").click();
            screen.shot("membership-appealed");
        }
        decide(look, city.viewer(Role.CITY), "APPROVE", "membership-appeal");
        Assertions.assertThat(memberships.of(member.self()).orElseThrow().inForce()).isTrue();
    }
}
