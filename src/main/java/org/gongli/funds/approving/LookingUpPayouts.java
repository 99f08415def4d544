package org.gongli.funds.approving;

import java.util.List;
import java.util.Map;
import org.gongli.funds.Officers;
import org.gongli.funds.PayoutId;
import org.gongli.funds.PayoutStatus;
import org.gongli.funds.payees.PayeeAccount;
import org.gongli.funds.payees.PayeeAccounts;
import org.gongli.funds.view.ApprovalList;
import org.gongli.funds.view.ApprovalList.Hindered;
import org.gongli.funds.view.PayoutList;
import org.gongli.funds.view.PayoutPage;
import org.gongli.members.MaskedNames;
import org.gongli.shared.Missing;
import org.gongli.shared.Paged;
import org.gongli.shared.Viewer;
import org.gongli.ui.view.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Shows payouts to officers. Names and accounts come masked, and every look at them is recorded.
@Service
class LookingUpPayouts {

    private static final int WHOLE_LIST = 50_000;

    private final PayoutPageSql payouts;
    private final ApprovalSql approvals;
    private final PayeeAccounts accounts;
    private final MaskedNames names;

    LookingUpPayouts(PayoutPageSql payouts, ApprovalSql approvals, PayeeAccounts accounts, MaskedNames names) {
        this.payouts = payouts;
        this.approvals = approvals;
        this.accounts = accounts;
        this.names = names;
    }

    @Transactional
    public PayoutList list(Viewer viewer, PayoutFilter filter) {
        return list(viewer, filter, Paged.of(payouts.list(viewer.scope(), filter, Paged.SIZE + 1), PayoutList.Row::id));
    }

    @Transactional
    public PayoutList all(Viewer viewer, PayoutFilter filter) {
        return list(viewer, filter, new Paged<>(payouts.list(viewer.scope(), filter, WHOLE_LIST), null));
    }

    private PayoutList list(Viewer viewer, PayoutFilter filter, Paged<PayoutList.Row> page) {
        var seen = names.shown(viewer, "payout-list", page.rows().stream().map(PayoutList.Row::payee).toList());
        return new PayoutList(page, seen, Option.value(filter.status()), filter.text(), filter.line() == null ? "" : filter.line().toString());
    }

    /// @param done, hindered what became of those that were approved just now
    @Transactional
    public ApprovalList waiting(Viewer viewer, @Nullable PayoutId after, @Nullable Integer done, List<Hindered> hindered) {
        return waiting(viewer, Paged.of(approvals.waiting(viewer.scope(), viewer.account(), after, Paged.SIZE + 1), ApprovalList.Row::id), done, hindered);
    }

    @Transactional
    public ApprovalList allWaiting(Viewer viewer) {
        return waiting(viewer, new Paged<>(approvals.waiting(viewer.scope(), viewer.account(), null, WHOLE_LIST), null), null, List.of());
    }

    private ApprovalList waiting(Viewer viewer, Paged<ApprovalList.Row> page, @Nullable Integer done, List<Hindered> hindered) {
        return new ApprovalList(page, names.shown(viewer, "payout-list", page.rows().stream().map(ApprovalList.Row::payee).toList()), done, hindered);
    }

    /// Without names, for programs.
    PayoutPage.Detail detail(Viewer viewer, PayoutId id) {
        return payouts.detail(id, viewer.scope()).orElseThrow(Missing::new);
    }

    Paged<PayoutList.Row> rows(Viewer viewer, PayoutFilter filter) {
        return Paged.of(payouts.list(viewer.scope(), filter, Paged.SIZE + 1), PayoutList.Row::id);
    }

    /// @param typed, wrong of an account that could not be kept
    /// @throws Missing when the payer lies outside the viewer's scope
    @Transactional
    public PayoutPage payout(Viewer viewer, PayoutId id, Map<String, String> typed, Map<String, String> wrong) {
        var payout = detail(viewer, id);
        var account = accounts.of(payout.payee()).orElse(null);
        var seen = names.shown(viewer, "payout/" + id, List.of(payout.payee()));
        return new PayoutPage(payout, seen.getOrDefault(payout.payee(), ""), account, may(viewer, payout, account), payouts.entries(id), payouts.attempts(id), typed, wrong);
    }

    private static PayoutPage.May may(Viewer viewer, PayoutPage.Detail payout, @Nullable PayeeAccount account) {
        var officer = Officers.act(viewer);
        var open = officer && Approving.OPEN.contains(payout.status());
        var own = account != null && account.enteredBy().equals(viewer.account()) || payout.returnedBy() != null && payout.returnedBy() == viewer.account().value();
        var cancel = open || officer && (payout.status() == PayoutStatus.APPROVED || payout.status() == PayoutStatus.BATCHED);
        return new PayoutPage.May(open && account != null && !own, open, cancel, officer && payout.status() == PayoutStatus.PAID, open && own);
    }
}
