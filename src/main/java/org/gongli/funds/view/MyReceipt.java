package org.gongli.funds.view;

import java.time.Instant;
import org.gongli.funds.FundSource;
import org.gongli.funds.PayoutId;
import org.gongli.funds.PayoutStatus;
import org.gongli.shared.Money;
import org.jspecify.annotations.Nullable;

/// One payout as its payee sees it; once paid, the receipt.
///
/// @param source where the money comes from
/// @param number of the receipt: the batch and its line; null while it is not paid
/// @param tail   of the account that was paid
public record MyReceipt(PayoutId id, String purpose, String payer, @Nullable String payerEn, FundSource source, int year, Money amount, PayoutStatus status,
                        Instant requestedAt, @Nullable Instant paidAt, @Nullable String reason, @Nullable String bank, @Nullable String tail, @Nullable String number) {

    public String payer(boolean english) {
        return english && payerEn != null ? payerEn : payer;
    }

    public boolean paid() {
        return status == PayoutStatus.PAID;
    }

    /// Whether the member can help by entering the account anew.
    public boolean repairable() {
        return status == PayoutStatus.FAILED || status == PayoutStatus.RETURNED;
    }
}
