package org.gongli.funds.payees;

import java.time.Instant;
import org.gongli.shared.AccountId;
import org.gongli.shared.MemberId;

/// A member's account as it may be shown: the bank, the last four digits, and the name without its given part.
///
/// @param id       tells this state of the account from later ones
/// @param enteredBy who typed it
/// @param shared   how many other members give the same number
public record PayeeAccount(PayeeAccountId id, MemberId member, String bank, String holder, String tail, AccountId enteredBy, Instant enteredAt, int shared) {

    /// As it stands on every page.
    public String masked() {
        return "\u2022\u2022\u2022\u2022 " + tail;
    }
}
