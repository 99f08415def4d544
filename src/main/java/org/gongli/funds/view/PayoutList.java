package org.gongli.funds.view;

import java.time.Instant;
import java.util.Map;
import org.gongli.funds.FundSource;
import org.gongli.funds.PayoutId;
import org.gongli.funds.PayoutStatus;
import org.gongli.shared.MemberId;
import org.gongli.shared.Money;
import org.gongli.shared.Paged;
import org.jspecify.annotations.Nullable;

/// The payouts of the organisations in the viewer's scope.
///
/// @param names  masked
/// @param status, words, line the filters; empty for none
public record PayoutList(Paged<Row> page, Map<MemberId, String> names, String status, String words, String line) {

    /// One payout.
    public record Row(PayoutId id, MemberId payee, String payer, @Nullable String payerEn, String purpose, FundSource source, String line, Money amount, PayoutStatus status,
                      Instant requestedAt, @Nullable Instant paidAt, @Nullable String reason) {

        public String payer(boolean english) {
            return english && payerEn != null ? payerEn : payer;
        }
    }

    public boolean filtered() {
        return !status.isEmpty() || !words.isEmpty() || !line.isEmpty();
    }
}
