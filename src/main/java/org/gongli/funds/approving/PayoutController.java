package org.gongli.funds.approving;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.gongli.files.Column;
import org.gongli.files.Download;
import org.gongli.funds.Officers;
import org.gongli.funds.PayoutId;
import org.gongli.funds.payees.AccountForm;
import org.gongli.funds.payees.BankAccount;
import org.gongli.funds.payees.PayeeAccountId;
import org.gongli.funds.view.PayoutList;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.gongli.ui.Page;
import org.gongli.ui.UiFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Payouts at the desk: the list, one payout, and what is decided about it.
@Controller
class PayoutController {

    private final LookingUpPayouts lookup;
    private final Approving approving;
    private final UiFactory uis;
    private final Clock clock;

    PayoutController(LookingUpPayouts lookup, Approving approving, UiFactory uis, Clock clock) {
        this.lookup = lookup;
        this.approving = approving;
        this.uis = uis;
        this.clock = clock;
    }

    @GetMapping("/payouts")
    ModelAndView list(Viewer viewer, PayoutFilter filter) {
        return Page.show("funds/payouts", lookup.list(viewer, filter));
    }

    @GetMapping("/payouts.xlsx")
    void sheet(Viewer viewer, PayoutFilter filter, HttpServletRequest request, HttpServletResponse response) {
        var ui = uis.of(request);
        var page = lookup.all(viewer, filter);
        var columns = List.<Column<PayoutList.Row>>of(
                Column.number(ui.t("funds.payout"), row -> row.id().value()),
                Column.text(ui.t("funds.payee"), row -> page.names().getOrDefault(row.payee(), "")),
                Column.<PayoutList.Row>text(ui.t("funds.payer"), row -> row.payer(ui.english())).wide(30),
                Column.<PayoutList.Row>text(ui.t("funds.payout.purpose"), PayoutList.Row::purpose).wide(30),
                Column.text(ui.t("funds.line.source"), row -> ui.t(row.source())),
                Column.text(ui.t("funds.line"), PayoutList.Row::line),
                Column.money(ui.t("funds.amount"), PayoutList.Row::amount),
                Column.text(ui.t("funds.status"), row -> ui.t(row.status())),
                Column.time(ui.t("funds.payout.requested-at"), row -> local(row.requestedAt())),
                Column.time(ui.t("funds.payout.paid-at"), row -> local(row.paidAt())));
        Download.xlsx(response, ui.t("funds.payouts"), columns, page.page().rows().stream());
    }

    @GetMapping("/payouts/{id}")
    ModelAndView show(Viewer viewer, @PathVariable PayoutId id) {
        return Page.show("funds/payout", lookup.payout(viewer, id, Map.of(), Map.of()));
    }

    @PostMapping("/payouts/{id}/approve")
    ModelAndView approve(Viewer viewer, @PathVariable PayoutId id, @RequestParam PayeeAccountId account) {
        approving.approve(viewer, id, account);
        return on(id);
    }

    @PostMapping("/payouts/{id}/account")
    ModelAndView correct(Viewer viewer, @PathVariable PayoutId id, @RequestParam(defaultValue = "") String bank, @RequestParam(defaultValue = "") String holder,
            @RequestParam(defaultValue = "") String number) {
        var form = new AccountForm(bank, holder, number);
        var wrong = form.wrong();
        if (wrong.isEmpty()) {
            try {
                approving.correct(viewer, id, BankAccount.parse(bank, holder, number).orRefuse());
                return on(id);
            } catch (Refused refused) {
                wrong.put("holder", refused.key());
            }
        }
        return Page.invalid("funds/payout", lookup.payout(viewer, id, form.typed(), wrong));
    }

    @PostMapping("/payouts/{id}/returned")
    ModelAndView returned(Viewer viewer, @PathVariable PayoutId id, @RequestParam(defaultValue = "") String reason) {
        lookup.detail(viewer, id);
        approving.returned(viewer, id, Officers.reason(reason));
        return on(id);
    }

    @PostMapping("/payouts/{id}/cancel")
    ModelAndView cancel(Viewer viewer, @PathVariable PayoutId id, @RequestParam(defaultValue = "") String reason) {
        lookup.detail(viewer, id);
        approving.cancel(viewer, id, Officers.reason(reason));
        return on(id);
    }

    private @Nullable LocalDateTime local(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, clock.getZone());
    }

    private static ModelAndView on(PayoutId id) {
        return Page.redirect("/payouts/" + id);
    }
}
