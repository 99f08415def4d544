package org.gongli.funds.approving;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.gongli.files.Column;
import org.gongli.files.Download;
import org.gongli.funds.PayoutId;
import org.gongli.funds.approving.ApprovingMany.Seen;
import org.gongli.funds.view.ApprovalList;
import org.gongli.funds.view.ApprovalList.Hindered;
import org.gongli.shared.Viewer;
import org.gongli.ui.Page;
import org.gongli.ui.UiFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Checking accounts many at once.
@Controller
class ApprovalController {

    private final LookingUpPayouts lookup;
    private final ApprovingMany approving;
    private final UiFactory uis;

    ApprovalController(LookingUpPayouts lookup, ApprovingMany approving, UiFactory uis) {
        this.lookup = lookup;
        this.approving = approving;
        this.uis = uis;
    }

    @GetMapping("/payouts/waiting")
    ModelAndView waiting(Viewer viewer, @RequestParam @Nullable PayoutId after, @RequestParam @Nullable Integer done) {
        return Page.show("funds/approvals", lookup.waiting(viewer, after, done, List.of()));
    }

    @GetMapping("/payouts/waiting.xlsx")
    void sheet(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        var ui = uis.of(request);
        var page = lookup.allWaiting(viewer);
        var columns = List.<Column<ApprovalList.Row>>of(
                Column.number(ui.t("funds.payout"), row -> row.id().value()),
                Column.text(ui.t("funds.payee"), row -> page.names().getOrDefault(row.payee(), "")),
                Column.<ApprovalList.Row>text(ui.t("funds.payer"), row -> row.payer(ui.english())).wide(30),
                Column.<ApprovalList.Row>text(ui.t("funds.payout.purpose"), ApprovalList.Row::purpose).wide(30),
                Column.money(ui.t("funds.amount"), ApprovalList.Row::amount),
                Column.<ApprovalList.Row>text(ui.t("funds.account.bank"), ApprovalList.Row::bank).wide(30),
                Column.text(ui.t("funds.account.tail"), ApprovalList.Row::tail),
                Column.text(ui.t("funds.status"), row -> ui.t(row.status())));
        Download.xlsx(response, ui.t("funds.approvals"), columns, page.page().rows().stream());
    }

    @PostMapping("/payouts/waiting")
    ModelAndView approve(Viewer viewer, @RequestParam(defaultValue = "") List<String> seen) {
        var hindered = approving.approve(viewer, seen.stream().map(Seen::of).toList());
        var done = (int) seen.stream().distinct().count() - hindered.size();
        return hindered.isEmpty() ? Page.redirect("/payouts/waiting?done=" + done) : invalid(viewer, done, hindered);
    }

    private ModelAndView invalid(Viewer viewer, int done, List<Hindered> hindered) {
        return Page.invalid("funds/approvals", lookup.waiting(viewer, null, done, hindered));
    }
}
