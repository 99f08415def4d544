package org.gongli.funds.view;

import java.time.Instant;
import org.gongli.funds.PayoutId;
import org.gongli.funds.PayoutStatus;
import org.gongli.shared.Money;
import org.gongli.shared.Paged;
import org.jspecify.annotations.Nullable;

/// What a member was paid, or will be.
///
/// @param account whether the member has said where the money goes
public record MyPayouts(Paged<Row> page, boolean account) {

    /// One payout.
    public record Row(PayoutId id, String purpose, String payer, @Nullable String payerEn, Money amount, PayoutStatus status, Instant requestedAt, @Nullable Instant paidAt) {

        public String payer(boolean english) {
            return english && payerEn != null ? payerEn : payer;
        }
    }
}
