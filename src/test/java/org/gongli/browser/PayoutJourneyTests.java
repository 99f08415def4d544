package org.gongli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import org.gongli.funds.payees.BankAccount;
import org.gongli.funds.paying.GivenFunds;
import org.gongli.funds.paying.GivenFunds.Desk;
import org.gongli.shared.Viewer;
import org.gongli.testing.Given;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A payout from the request through three officers and the bank to the member's receipt.
@BrowserTest
class PayoutJourneyTests {

    private final Screens screens;
    private final GivenFunds funds;
    private final Given given;

    PayoutJourneyTests(Screens screens, GivenFunds funds, Given given) {
        this.screens = screens;
        this.funds = funds;
        this.given = given;
    }

    static List<Look> looks() {
        return List.of(Look.DESK, Look.PHONE.english().dark());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void a_payout_goes_through_three_officers_and_the_bank_to_its_receipt(Look look) throws IOException {
        var city = given.city("东莞市总工会");
        var desk = funds.desk(city, city.union("东升鞋业有限公司工会委员会"), 10_000);
        var member = desk.union.member("陈小满");
        funds.accounts.keep(member.actor(), member.self(), new BankAccount("示例银行东莞支行", "陈小满", "99%014d".formatted(member.account().value())));
        var payout = desk.requested(member.self(), 1_500);

        approveAndMake(look, desk);
        check(look, desk);
        payAndAnswer(look, desk);
        receive(look, member, payout.toString());
    }

    private void approveAndMake(Look look, Desk desk) {
        try (var screen = screens.open(look, desk.maker)) {
            screen.go("/desk");
            screen.page().locator("a[href='/payouts/waiting']").first().click();
            screen.shot("payouts-waiting").accessible("payouts-waiting");
            screen.page().locator("form[action='/payouts/waiting'] button").click();
            assertThat(screen.page().locator(".notice-success")).isVisible();
            screen.go("/batches");
            screen.page().locator("form[action='/batches'][method='post'] button").click();
            screen.shot("batch-made").accessible("batch-made");
        }
    }

    private void check(Look look, Desk desk) {
        try (var screen = screens.open(look, desk.checker)) {
            screen.go("/batches");
            screen.page().locator("tbody th a").first().click();
            screen.page().locator("form[action$='/check'] button").click();
            screen.shot("batch-checked");
        }
    }

    private void payAndAnswer(Look look, Desk desk) throws IOException {
        try (var screen = screens.open(look, desk.cashier)) {
            screen.go("/batches");
            screen.page().locator("tbody th a").first().click();
            screen.page().locator("form[action$='/send'] button").click();
            screen.shot("batch-sent");
            var answered = answered(file(screen.page()));
            screen.page().locator("input[type=file]").setInputFiles(new FilePayload("result.csv", "text/csv", answered.getBytes(StandardCharsets.UTF_8)));
            screen.page().locator("form[action$='/result'] button").click();
            screen.shot("batch-done").accessible("batch-done");
            assertThat(screen.page().locator("input[type=file]")).hasCount(1);
        }
    }

    private static String file(Page page) throws IOException {
        var download = page.waitForDownload(() -> page.locator("a[href$='/file.csv']").click());
        return Files.readString(download.path());
    }

    /// What the bank would send back: the same rows with its answer.
    private static String answered(String file) {
        var lines = file.lines().toList();
        return lines.getFirst() + ",结果,原因\n" + lines.stream().skip(1).map(line -> line + ",成功,").collect(Collectors.joining("\n")) + "\n";
    }

    private void receive(Look look, Viewer member, String payout) throws IOException {
        try (var screen = screens.open(look, member)) {
            screen.go("/me/messages").shot("money-message");
            screen.page().locator("a.list-title").first().click();
            screen.shot("receipt").accessible("receipt");
            var link = screen.page().locator("a[href='/me/payouts/" + payout + "/receipt.pdf']");
            var download = screen.page().waitForDownload(link::click);
            org.assertj.core.api.Assertions.assertThat(Files.readAllBytes(download.path())).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        }
    }
}
