package org.gongli.funds.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gongli.funds.PayoutId;
import org.gongli.funds.PayoutStatus;
import org.gongli.funds.payees.PayeeAccountId;
import org.gongli.shared.MemberId;
import org.gongli.shared.Money;
import org.gongli.shared.Paged;
import org.jspecify.annotations.Nullable;

/// The payouts whose account the viewer may check, many at once.
///
/// @param names    masked
/// @param done     how many were approved just now; null when nothing was asked
/// @param hindered what was asked and not done, with why
public record ApprovalList(Paged<Row> page, Map<MemberId, String> names, @Nullable Integer done, List<Hindered> hindered) {

    /// One payout beside the account to which it would go.
    ///
    /// @param tail   of the account's number
    /// @param shared how many other members have entered the same number
    public record Row(PayoutId id, MemberId payee, String payer, @Nullable String payerEn, String purpose, Money amount, PayoutStatus status, Instant requestedAt,
                      PayeeAccountId account, String bank, String tail, int shared) {

        public String payer(boolean english) {
            return english && payerEn != null ? payerEn : payer;
        }
    }

    /// One that was not approved.
    public record Hindered(PayoutId id, Problem problem) {
    }
}
