package org.gongli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForResponseOptions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.gongli.documents.Samples;
import org.gongli.funds.PayoutId;
import org.gongli.funds.paying.GivenFunds.Desk;
import org.gongli.hardship.AidApplicationId;
import org.gongli.hardship.GivenHardship;
import org.gongli.hardship.GivenHardship.World;
import org.gongli.hardship.granting.PayingAid;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.Given;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Aid in hardship, from the self-test to the money: the member on a phone, the union, the town, the city and the auditor at a desk.
@BrowserTest
class HardshipJourneyTests {

    private final Screens screens;
    private final Given given;
    private final GivenHardship hardship;
    private final PayingAid paying;

    HardshipJourneyTests(Screens screens, Given given, GivenHardship hardship, PayingAid paying) {
        this.screens = screens;
        this.given = given;
        this.hardship = hardship;
        this.paying = paying;
    }

    /// On what the member looks, and on what the officers.
    record Eyes(Look member, Look officer) {
    }

    static List<Eyes> eyes() {
        return List.of(new Eyes(Look.PHONE, Look.DESK), new Eyes(Look.PHONE.english().dark(), Look.DESK.english()), new Eyes(Look.DESK.english(), Look.PHONE.dark()));
    }

    private World world() {
        var chair = given.city("东莞市总工会").town("厚街镇总工会").union("东升鞋业有限公司工会委员会").viewer(Role.CHAIR);
        return hardship.around(chair).funded(50_000);
    }

    @ParameterizedTest
    @MethodSource("eyes")
    void one_application_goes_from_a_self_test_to_three_grants(Eyes eyes) throws IOException {
        var world = world();
        selfTest(eyes.member());
        var id = apply(eyes.member(), world.member);
        chairGives(eyes.officer(), world.chair, id);
        visit(eyes, world, id);
        townReturns(eyes.officer(), world.townOfficer, id);
        mend(eyes.member(), world.member, id);
        decide(eyes.officer(), world.townOfficer, id, "2000", "town");
        decide(eyes.officer(), world.cityOfficer, id, "3000", "city");
        notice(eyes.member(), id);
        world.noticeOver(id);
        while (paying.requestOne(hardship.now())) {
            // one grant after the other
        }
        world.pay(id);
        receive(eyes.member(), world.member, id);
        audit(eyes.officer(), world.city.viewer(Role.AUDITOR), id);
    }

    private void selfTest(Look look) {
        try (var screen = screens.open(look)) {
            var page = screen.go("/hardship/self-test").page();
            screen.shot("hardship-self-test").accessible("hardship-self-test").enlarged("hardship-self-test");
            answer(page);
            screen.shot("hardship-result").accessible("hardship-result");
            assertThat(page.locator(".notice-success")).isVisible();
        }
    }

    private static void answer(Page page) {
        page.fill("[name=persons]", "2");
        page.fill("[name=income]", "24000");
        page.fill("[name=cost-MEDICAL]", "20000");
        page.locator("form[action='/hardship/self-test'] button[type=submit]").click();
    }

    private AidApplicationId apply(Look look, Viewer member) {
        try (var screen = screens.open(look, member)) {
            var page = screen.go("/hardship/self-test").page();
            answer(page);
            page.locator("form[action='/me/hardship/answers'] button").click();
            fill(page);
            page.waitForResponse(response -> response.url().contains("/drafts/"), new WaitForResponseOptions(), () -> page.fill("[name=words]", "爱人确诊，一直在治疗。"));
            page.reload();
            assertThat(page.locator("[name=words]")).hasValue("爱人确诊，一直在治疗。");
            screen.shot("hardship-form").accessible("hardship-form");
            page.locator("form[action='/me/hardship'] button[type=submit]").click();
            page.waitForURL(Pattern.compile("/me/hardship/[0-9]+"));
            handIn(screen);
            return AidApplicationId.of(page.url().replaceAll(".*/", ""));
        }
    }

    private static void fill(Page page) {
        page.selectOption("[name=kind]", "MEDICAL");
        page.selectOption("[name=cause]", "CANCER");
        page.fill("[name=p0-income]", "2000");
        page.selectOption("[name=p0-per]", "MONTH");
        page.fill("[name=p1-name]", "周敏");
        page.fill("[name=p1-number]", GivenHardship.number());
        page.selectOption("[name=p1-relation]", "SPOUSE");
        page.fill("[name=p1-income]", "0");
        page.check("[name=lives]");
    }

    private static void handIn(Screen screen) {
        var page = screen.page();
        page.locator("input[type=file]").setInputFiles(new FilePayload("诊断证明.png", "image/png", Samples.image("png", 200, 120)));
        page.locator("form[action$='/evidence'] button").click();
        screen.shot("hardship-draft").accessible("hardship-draft");
        page.locator("input[name^=consent-]").all().forEach(consent -> consent.check());
        page.locator("form[action$='/submit'] button").click();
        assertThat(page.locator(".diagram, .case-diagram, svg").first()).isVisible();
        screen.shot("hardship-handed-in").accessible("hardship-handed-in");
    }

    private void chairGives(Look look, Viewer chair, AidApplicationId id) {
        try (var screen = screens.open(look, chair)) {
            screen.go("/desk/hardship").shot("hardship-union-list").accessible("hardship-union-list");
            screen.page().locator("a[href='/desk/hardship/" + id + "']").click();
            assertThat(screen.page().locator("main")).not().containsText("爱人确诊");
            screen.shot("hardship-union").accessible("hardship-union");
            give(screen.page(), "1000");
            screen.shot("hardship-union-decided");
        }
    }

    private static void give(Page page, String yuan) {
        page.fill("[name=amount]", yuan);
        page.locator("[name=line] option").nth(1).evaluate("option => option.selected = true");
        page.locator("form[action$='/decide'] button[value=APPROVE]").click();
        assertThat(page.locator("form[action$='/decide']")).hasCount(0);
    }

    private void visit(Eyes eyes, World world, AidApplicationId id) {
        try (var screen = screens.open(eyes.member(), world.townOfficer)) {
            screen.go("/desk/hardship/" + id + "/visit").shot("hardship-visit").accessible("hardship-visit");
            screen.page().fill("[name=visitedOn]", hardship.today());
            screen.page().fill("[name=findings]", "租住单间，票据与所报一致。");
            screen.page().locator(".visit-form button").click();
            screen.page().waitForURL("**/desk/hardship/" + id);
            assertThat(screen.page().locator("form[action$='/confirm']")).hasCount(0);
        }
        try (var screen = screens.open(eyes.officer(), world.townColleague)) {
            screen.go("/desk/hardship/" + id).shot("hardship-visited").accessible("hardship-visited");
            screen.page().locator("form[action$='/confirm'] button").click();
            screen.page().locator("form[action$='/decide'] button[value=CONFIRM]").click();
            assertThat(screen.page().locator("form[action$='/decide'] button[value=RETURN]")).isVisible();
        }
    }

    private void townReturns(Look look, Viewer officer, AidApplicationId id) {
        try (var screen = screens.open(look, officer)) {
            var page = screen.go("/desk/hardship/" + id).page();
            screen.shot("hardship-town").accessible("hardship-town");
            page.fill("form[action$='/decide'] [name=reason]", "请补上出院小结。");
            page.locator("form[action$='/decide'] button[value=RETURN]").click();
            assertThat(page.locator("form[action$='/decide']")).hasCount(0);
        }
    }

    private void mend(Look look, Viewer member, AidApplicationId id) {
        try (var screen = screens.open(look, member)) {
            var page = screen.go("/me/hardship/" + id).page();
            assertThat(page.locator("main")).containsText("请补上出院小结。");
            screen.shot("hardship-returned").accessible("hardship-returned");
            page.locator("a[href$='/edit']").click();
            page.fill("[name=cost-MEDICAL]", "21000");
            screen.shot("hardship-edit");
            page.locator("main form button[type=submit]").last().click();
            page.locator("form[action$='/resubmit'] button").click();
            assertThat(page.locator("form[action$='/resubmit']")).hasCount(0);
        }
    }

    private void decide(Look look, Viewer officer, AidApplicationId id, String yuan, String name) {
        try (var screen = screens.open(look, officer)) {
            give(screen.go("/desk/hardship/" + id).page(), yuan);
            screen.shot("hardship-" + name + "-decided").accessible("hardship-" + name + "-decided");
        }
    }

    /// What anybody sees: surname, town and kind.
    private void notice(Look look, AidApplicationId id) {
        var notice = hardship.jdbc.sql("select n.id from procedures.notice n join procedures.case_file c on c.id = n.case_id where c.subject = :subject")
                .param("subject", "hardship/" + id).query(Long.class).single();
        try (var screen = screens.open(look)) {
            screen.go("/notices/public/" + notice).shot("hardship-notice").accessible("hardship-notice");
            assertThat(screen.page().locator("main")).containsText("厚街镇总工会");
            assertThat(screen.page().locator("main")).not().containsText("东升鞋业");
            assertThat(screen.page().locator("main")).not().containsText("Applicant");
        }
    }

    private void receive(Look look, Viewer member, AidApplicationId id) {
        try (var screen = screens.open(look, member)) {
            screen.go("/me/hardship").shot("hardship-mine").accessible("hardship-mine");
            screen.go("/me/hardship/" + id).shot("hardship-paid").accessible("hardship-paid");
            assertThat(screen.page().locator("main")).containsText("3,000.00");
            screen.page().waitForDownload(() -> screen.page().locator("a[href$='/letter.pdf']").click());
        }
    }

    private void audit(Look look, Viewer auditor, AidApplicationId id) throws IOException {
        try (var screen = screens.open(look, auditor)) {
            var page = screen.go("/desk/hardship/" + id).page();
            screen.shot("hardship-audit").accessible("hardship-audit");
            var dossier = page.waitForDownload(() -> page.locator("a[href='/dossiers/hardship/" + id + "']").click());
            org.assertj.core.api.Assertions.assertThat(Files.readAllBytes(dossier.path())).startsWith("PK".getBytes(StandardCharsets.US_ASCII)).hasSizeGreaterThan(10_000);
        }
    }

    /// The bank did not find the account: the cashier corrects it, a second person approves it, and the money arrives.
    @ParameterizedTest
    @MethodSource("eyes")
    void a_grant_that_the_bank_did_not_pay_is_repaired_and_paid(Eyes eyes) {
        var world = world();
        var id = world.agreed(0, 800);
        world.noticeOver(id);
        while (paying.requestOne(hardship.now())) {
            // one grant after the other
        }
        var desk = world.desks.get(world.city.id());
        var payout = hardship.jdbc.sql("select payout_id as value from hardship.aid where application_id = :id").param("id", id).query(PayoutId.class).single();
        desk.approve(payout);
        bankAnswers(eyes.officer(), desk, "失败");
        repair(eyes.officer(), world.city.viewer(Role.CITY), payout);
        desk.approve(payout);
        bankAnswers(eyes.officer(), desk, "成功");

        try (var screen = screens.open(eyes.member(), world.member)) {
            screen.go("/me/hardship/" + id);
            assertThat(screen.page().locator("main .list .tone-success")).hasCount(1);
            screen.shot("hardship-repaired").accessible("hardship-repaired");
        }
    }

    /// A file in which a name is not the payee's is refused whole; the same file with the right name is taken.
    private void bankAnswers(Look look, Desk desk, String answer) {
        var batch = desk.sent();
        var right = "批次号,序号,户名,账号,开户行,金额,附言,结果,原因\n" + String.join("\n", desk.answered(batch, answer)) + "\n";
        try (var screen = screens.open(look, desk.cashier)) {
            var page = screen.go("/batches/" + batch).page();
            bring(page, right.replace("Applicant", "Somebody"));
            assertThat(page.locator(".notice-danger li")).hasCount(1);
            screen.shot("hardship-wrong-name").accessible("hardship-wrong-name");
            screen.forgetComplaints();
            screen.go("/batches/" + batch);
            bring(page, right);
            assertThat(page.locator(".notice-danger")).hasCount(0);
            screen.shot("hardship-bank-answered");
        }
    }

    private static void bring(Page page, String file) {
        page.locator("input[type=file]").setInputFiles(new FilePayload("result.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        page.locator("form[action$='/result'] button").click();
        page.waitForLoadState();
    }

    private void repair(Look look, Viewer officer, PayoutId payout) {
        try (var screen = screens.open(look, officer)) {
            var page = screen.go("/payouts").page();
            page.locator("a[href='/payouts/" + payout + "']").first().click();
            screen.shot("hardship-payout-failed").accessible("hardship-payout-failed");
            page.fill("[name=holder]", "欧阳 Applicant");
            page.fill("[name=number]", "6217" + payout + "000000");
            page.fill("[name=bank]", "示例银行厚街支行");
            page.locator("form[action$='/account'] button").click();
            screen.shot("hardship-payout-repaired");
        }
    }

    @ParameterizedTest
    @MethodSource("eyes")
    void a_refusal_is_appealed_and_somebody_else_looks(Eyes eyes) {
        var world = world();
        var refused = world.refused();
        try (var screen = screens.open(eyes.member(), world.member)) {
            var page = screen.go("/me/hardship/" + refused).page();
            screen.shot("hardship-refused").accessible("hardship-refused");
            page.fill("[name=words]", "母亲与我们同住，费用应当计入。");
            page.locator("form[action$='/appeal'] button").click();
            page.waitForURL(url -> !url.endsWith("/" + refused));
            screen.shot("hardship-appealed").accessible("hardship-appealed");
        }
        var appeal = hardship.jdbc.sql("select id as value from hardship.application where appeals_id = :id").param("id", refused).query(AidApplicationId.class).single();
        try (var screen = screens.open(eyes.officer(), world.cityColleague)) {
            screen.go("/desk/hardship/" + appeal).shot("hardship-appeal").accessible("hardship-appeal");
            give(screen.page(), "500");
        }
    }

    /// Without the member's consent the union's pages are empty.
    @ParameterizedTest
    @MethodSource("eyes")
    void a_chair_sees_nothing_without_consent(Eyes eyes) {
        var world = world();
        var id = world.submitted(false);
        try (var screen = screens.open(eyes.officer(), world.chair)) {
            screen.go("/desk/hardship").shot("hardship-union-empty").accessible("hardship-union-empty");
            assertThat(screen.page().locator("table")).hasCount(0);
            assertThat(screen.go("/desk/hardship/" + id).page().locator("main")).not().containsText("欧阳");
            screen.forgetComplaints();
        }
    }
}
