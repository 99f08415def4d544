package org.gongli.funds.approving;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.gongli.funds.PayoutId;
import org.gongli.funds.payees.PayeeAccountId;
import org.gongli.funds.view.ApprovalList.Hindered;
import org.gongli.funds.view.Problem;
import org.gongli.shared.Missing;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.springframework.stereotype.Service;

/// Approves payouts one after the other, each by itself: what hinders one leaves the others approved.
@Service
class ApprovingMany {

    /// As many as stand on one page, with room for a page that was opened before.
    static final int MOST = 200;

    private final Approving approving;

    ApprovingMany(Approving approving) {
        this.approving = approving;
    }

    /// @return what was not approved
    /// @throws Missing when a payer lies outside the viewer's scope; those before it are approved
    /// @throws Refused when there are none, or too many at once
    List<Hindered> approve(Viewer viewer, List<Seen> asked) {
        var once = new LinkedHashSet<>(asked);
        if (once.isEmpty() || once.size() > MOST) {
            throw new Refused(once.isEmpty() ? "funds.approvals.choose" : "funds.approvals.too-many", MOST);
        }
        var hindered = new ArrayList<Hindered>();
        once.forEach(seen -> {
            try {
                approving.approve(viewer, seen.payout(), seen.account());
            } catch (Refused refused) {
                hindered.add(new Hindered(seen.payout(), Problem.of(refused)));
            }
        });
        return hindered;
    }

    /// A payout with the account that stood beside it, as a form sends the two: `12-34`.
    record Seen(PayoutId payout, PayeeAccountId account) {

        /// @throws Missing when it is nothing that our form sends
        static Seen of(String text) {
            var dash = text.indexOf('-');
            if (dash < 0) {
                throw new Missing();
            }
            return new Seen(PayoutId.of(text.substring(0, dash)), PayeeAccountId.of(text.substring(dash + 1)));
        }
    }
}
