package org.gongli.funds.receiving;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.gongli.files.Column;
import org.gongli.files.Download;
import org.gongli.funds.PayoutId;
import org.gongli.funds.payees.AccountForm;
import org.gongli.funds.payees.BankAccount;
import org.gongli.funds.payees.PayeeAccounts;
import org.gongli.funds.view.MyAccount;
import org.gongli.funds.view.MyPayouts;
import org.gongli.shared.MemberId;
import org.gongli.shared.Missing;
import org.gongli.shared.Paged;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.gongli.ui.Page;
import org.gongli.ui.UiFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A member's own money: what was paid, with receipts, and where it goes.
@Controller
class OwnMoneyController {

    private static final int WHOLE_LIST = 10_000;

    private final OwnPayoutSql sql;
    private final PayeeAccounts accounts;
    private final ReceiptLetter letter;
    private final UiFactory uis;
    private final Clock clock;

    OwnMoneyController(OwnPayoutSql sql, PayeeAccounts accounts, ReceiptLetter letter, UiFactory uis, Clock clock) {
        this.sql = sql;
        this.accounts = accounts;
        this.letter = letter;
        this.uis = uis;
        this.clock = clock;
    }

    @GetMapping("/me/payouts")
    ModelAndView list(Viewer viewer, @RequestParam @Nullable PayoutId after) {
        var rows = Paged.of(sql.payouts(own(viewer), after, Paged.SIZE + 1), MyPayouts.Row::id);
        return Page.show("funds/myPayouts", new MyPayouts(rows, accounts.of(viewer.self()).isPresent()));
    }

    @GetMapping("/me/payouts.xlsx")
    void sheet(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        var ui = uis.of(request);
        var columns = List.<Column<MyPayouts.Row>>of(
                Column.<MyPayouts.Row>text(ui.t("funds.payout.purpose"), MyPayouts.Row::purpose).wide(30),
                Column.<MyPayouts.Row>text(ui.t("funds.payer"), row -> row.payer(ui.english())).wide(30),
                Column.money(ui.t("funds.amount"), MyPayouts.Row::amount),
                Column.text(ui.t("funds.status"), row -> ui.t(row.status())),
                Column.time(ui.t("funds.payout.paid-at"), row -> local(row.paidAt())));
        Download.xlsx(response, ui.t("funds.mine"), columns, sql.payouts(own(viewer), null, WHOLE_LIST).stream());
    }

    @GetMapping("/me/payouts/{id}")
    ModelAndView receipt(Viewer viewer, @PathVariable PayoutId id) {
        return Page.show("funds/myReceipt", sql.receipt(id, own(viewer)).orElseThrow(Missing::new));
    }

    @GetMapping("/me/payouts/{id}/receipt.pdf")
    ResponseEntity<byte[]> letter(Viewer viewer, @PathVariable PayoutId id, HttpServletRequest request) {
        return letter.file(sql.receipt(id, own(viewer)).orElseThrow(Missing::new), viewer.self(), uis.of(request));
    }

    @GetMapping("/me/account")
    ModelAndView account(Viewer viewer, @RequestParam(defaultValue = "false") boolean saved) {
        return Page.show("funds/myAccount", new MyAccount(accounts.of(viewer.self()).orElse(null), Map.of(), Map.of(), saved));
    }

    @PostMapping("/me/account")
    ModelAndView keep(Viewer viewer, @RequestParam(defaultValue = "") String bank, @RequestParam(defaultValue = "") String holder,
            @RequestParam(defaultValue = "") String number) {
        var form = new AccountForm(bank, holder, number);
        var wrong = form.wrong();
        if (wrong.isEmpty()) {
            try {
                accounts.keep(viewer.actor(), viewer.self(), BankAccount.parse(bank, holder, number).orRefuse());
                return Page.redirect("/me/account?saved=true");
            } catch (Refused refused) {
                wrong.put("holder", refused.key());
            }
        }
        return Page.invalid("funds/myAccount", new MyAccount(accounts.of(viewer.self()).orElse(null), form.typed(), wrong, false));
    }

    /// What was paid to any record of the member who asks.
    private static List<MemberId> own(Viewer viewer) {
        viewer.self();
        return viewer.records();
    }

    private @Nullable LocalDateTime local(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, clock.getZone());
    }
}
