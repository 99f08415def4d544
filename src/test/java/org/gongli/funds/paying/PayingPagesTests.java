package org.gongli.funds.paying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongli.access.ViewerAuthentication;
import org.gongli.files.Column;
import org.gongli.files.TableWriter;
import org.gongli.funds.BatchId;
import org.gongli.funds.PayoutId;
import org.gongli.funds.PayoutStatus;
import org.gongli.funds.paying.GivenFunds.Desk;
import org.gongli.shared.Viewer;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Money as officers and payees meet it on their pages.
@GongliTest
class PayingPagesTests {

    private static final List<String> TITLES = List.of("Batch", "Line", "Account holder", "Account number", "Bank", "Amount", "Memo", "Result", "Reason");

    private final GivenFunds funds;
    private final JdbcClient jdbc;
    private final MockMvcTester mvc;
    private final Desk desk;

    PayingPagesTests(Given given, GivenFunds funds, JdbcClient jdbc, MockMvcTester mvc) {
        this.funds = funds;
        this.jdbc = jdbc;
        this.mvc = mvc;
        var city = given.city("Payer");
        this.desk = funds.desk(city, city.union("U"), 1_000);
    }

    @Test
    void a_program_reads_the_own_payouts_with_their_receipts_and_nobody_elses() {
        var member = desk.union.member("Payee");
        var stranger = desk.union.member("Stranger");
        funds.accounts.keep(member.actor(), member.self(), desk.account());
        var requested = desk.requested(member.self(), 100);

        assertThat(get(member, "/api/v1/me/payouts/" + requested + "/receipt.pdf")).as("not paid yet").hasStatus(404);
        desk.paid(requested);
        assertThat(get(member, "/api/v1/me/payouts")).bodyJson().extractingPath("$.rows[0].amount").isEqualTo(100.0);
        assertThat(get(member, "/api/v1/me/payouts/" + requested)).bodyJson().extractingPath("$.number").asString().startsWith("GL");
        assertThat(get(member, "/api/v1/me/payouts/" + requested + "/receipt.pdf")).hasStatusOk().hasContentType("application/pdf");
        assertThat(get(stranger, "/api/v1/me/payouts/" + requested)).hasStatus(404);
        assertThat(get(stranger, "/api/v1/me/payouts")).bodyJson().extractingPath("$.rows").asArray().isEmpty();
    }

    @Test
    void a_workbook_of_the_bank_is_booked_and_an_altered_one_is_not() throws IOException {
        var payout = desk.approved(100);
        var batch = desk.sent();
        var sent = desk.rows(batch).stream().map(row -> row.split(",", -1)).toList();
        var altered = new MockMultipartFile("file", "result.xlsx", null, workbook(sent, "999.00"));
        var right = new MockMultipartFile("file", "result.xlsx", null, workbook(sent, null));

        assertThat(upload(batch, altered)).hasStatus(422).bodyText().contains("999");
        assertThat(status(payout)).isEqualTo(PayoutStatus.SENT);
        assertThat(upload(batch, right)).hasStatus3xxRedirection();
        assertThat(status(payout)).isEqualTo(PayoutStatus.PAID);
        assertThat(upload(batch, right).getResponse().getRedirectedUrl()).as("the same file again").endsWith("?again=true");
    }

    @Test
    void many_are_approved_at_once_and_what_hinders_one_leaves_the_others() {
        var first = desk.requested(10);
        var second = desk.requested(20);
        var moved = desk.requested(30);
        var seen = List.of(seen(first), seen(second), seen(moved));
        funds.accounts.keep(desk.checker.actor(), funds.payouts.state(moved).payee(), desk.account());

        assertThat(get(desk.maker, "/desk")).bodyText().contains("Check payee accounts: 3 payouts, ¥60.00 in all");
        assertThat(get(desk.checker, "/desk")).as("one of them was entered by this officer").bodyText().contains("Check payee accounts: 2 payouts, ¥30.00 in all");
        assertThat(approve(seen)).hasStatus(422).bodyText().contains("Approved: 2.", "Payout " + moved);
        assertThat(List.of(status(first), status(second), status(moved))).containsExactly(PayoutStatus.APPROVED, PayoutStatus.APPROVED, PayoutStatus.REQUESTED);
        assertThat(approve(List.of())).hasStatus(422);
    }

    @Test
    void the_payee_is_told_without_the_purpose_and_gets_a_receipt_once_it_is_paid() throws IOException {
        var member = desk.union.member("Payee");
        funds.accounts.keep(member.actor(), member.self(), desk.account());
        var payout = desk.requested(member.self(), 120);

        assertThat(get(member, "/me/payouts/" + payout + "/receipt.pdf")).hasStatus(404);
        desk.paid(payout);

        assertThat(get(member, "/me/messages")).bodyText().contains("An amount has arrived").doesNotContain("Aid", "120");
        assertThat(told(member)).isEqualTo(1);
        var pdf = get(member, "/me/payouts/" + payout + "/receipt.pdf").getResponse().getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("Payee", "¥120.00", "Aid", "Payer").doesNotContain(account(payout));
        }
    }

    @Test
    void the_payee_learns_that_it_failed() {
        var member = desk.union.member("Payee");
        funds.accounts.keep(member.actor(), member.self(), desk.account());
        desk.approve(desk.requested(member.self(), 5));
        var batch = desk.sent();
        desk.result(batch, desk.answered(batch, "Failed"));

        assertThat(get(member, "/me/messages")).bodyText().contains("could not be paid; it is kept for you");
    }

    private byte[] workbook(List<String[]> sent, String amount) throws IOException {
        var out = new ByteArrayOutputStream();
        var columns = TITLES.stream().map(title -> Column.<Map<String, String>>text(title, row -> row.getOrDefault(title, ""))).toList();
        TableWriter.xlsx(out, "Result", columns, sent.stream().map(row -> Map.of("Batch", row[0], "Line", row[1], "Account holder", row[2], "Account number", row[3],
                "Amount", Objects.requireNonNullElse(amount, row[5]), "Result", "Paid")));
        return out.toByteArray();
    }

    private MvcTestResult upload(BatchId batch, MockMultipartFile file) {
        return mvc.post().uri("/batches/" + batch + "/result").multipart().file(file).header("Accept-Language", "en").header("Sec-Fetch-Site", "same-origin")
                .with(authentication(new ViewerAuthentication(desk.maker))).exchange();
    }

    private MvcTestResult approve(List<String> seen) {
        return mvc.post().uri("/payouts/waiting").param("seen", seen.toArray(String[]::new)).header("Accept-Language", "en").header("Sec-Fetch-Site", "same-origin")
                .with(authentication(new ViewerAuthentication(desk.maker))).exchange();
    }

    private MvcTestResult get(Viewer viewer, String path) {
        return mvc.get().uri(path).header("Accept-Language", "en").with(authentication(new ViewerAuthentication(viewer))).exchange();
    }

    private String seen(PayoutId payout) {
        return payout + "-" + funds.accounts.of(funds.payouts.state(payout).payee()).orElseThrow().id();
    }

    private PayoutStatus status(PayoutId payout) {
        return funds.payouts.state(payout).status();
    }

    private int told(Viewer member) {
        return jdbc.sql("select count(*) from notices.message where member_id = :member").param("member", member.self()).query(Integer.class).single();
    }

    /// The whole number, which stands nowhere but in the file for the bank.
    private String account(PayoutId payout) {
        var batch = jdbc.sql("select batch_id from funds.batch_line where payout_id = :id").param("id", payout).query(Long.class).single();
        return desk.rows(BatchId.of(batch)).getFirst().split(",", -1)[3];
    }
}
