package org.gongli.funds.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gongli.funds.BatchId;
import org.gongli.funds.BudgetLineId;
import org.gongli.funds.FundPurpose;
import org.gongli.funds.FundSource;
import org.gongli.funds.PayoutId;
import org.gongli.funds.PayoutStatus;
import org.gongli.funds.payees.PayeeAccount;
import org.gongli.funds.paying.LineOutcome;
import org.gongli.shared.MemberId;
import org.gongli.shared.Money;
import org.jspecify.annotations.Nullable;

/// One payout at the desk.
///
/// @param name    of the payee, masked
/// @param account where the payee's money goes now; null when nobody has said it
/// @param may     what the viewer may do now
/// @param typed   of an account that could not be kept
public record PayoutPage(Detail payout, String name, @Nullable PayeeAccount account, May may, List<BudgetPage.EntryRow> entries, List<Attempt> attempts,
                         Map<String, String> typed, Map<String, String> wrong) {

    /// The payout with its line.
    ///
    /// @param tail of the account that was approved; null before
    public record Detail(PayoutId id, MemberId payee, String payer, @Nullable String payerEn, BudgetLineId line, String lineName, int year, FundPurpose linePurpose,
                         FundSource source, Money amount, String purpose, PayoutStatus status, Instant requestedAt, @Nullable Instant approvedAt, @Nullable Instant paidAt,
                         @Nullable String reason, @Nullable String tail, @Nullable Long accountEnteredBy, @Nullable Long returnedBy) {

        public String payer(boolean english) {
            return english && payerEn != null ? payerEn : payer;
        }
    }

    /// What may be done.
    ///
    /// @param own whether the viewer entered the account or the return, so that somebody else has to approve
    public record May(boolean approve, boolean correct, boolean cancel, boolean returned, boolean own) {
    }

    /// One try to pay it.
    public record Attempt(BatchId batch, int lineNo, LineOutcome outcome, String tail, @Nullable String reason, @Nullable Instant settledAt) {
    }
}
