package org.gongli.funds;

import org.gongli.shared.MemberId;
import org.gongli.shared.Money;
import org.gongli.shared.OrgId;

/// A payout as a line of work asks for it.
///
/// @param key     tells this payout from every other, for example `hardship/12/town`; asked for again by the same key, it is the same payout
/// @param payer   whose money it is
/// @param line    of the payer's budget
/// @param purpose what payee and officers read, in plain words of at most 100 characters, without anybody's circumstances
/// @param subject what it is paid for, as `kind/id`; comes back with every event
public record NewPayout(String key, OrgId payer, BudgetLineId line, MemberId payee, Money amount, String purpose, String subject) {
}
