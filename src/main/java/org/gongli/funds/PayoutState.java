package org.gongli.funds;

import java.time.Instant;
import org.gongli.shared.MemberId;
import org.gongli.shared.Money;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// How a payout stands.
///
/// @param reason why it failed, stopped, came back or was cancelled; null for none
/// @param paidAt null while it is not paid
public record PayoutState(PayoutId id, String key, OrgId payer, BudgetLineId line, MemberId payee, Money amount, String subject, PayoutStatus status, @Nullable String reason,
                          @Nullable Instant paidAt) {
}
