package org.gongli.allocation;

import org.gongli.shared.AccountId;
import org.jspecify.annotations.Nullable;

/// A claim with what is known of its redemption.
///
/// @param redeemedBy the clerk
/// @param key        the key of the clerk's request
record KeptClaim(Claim claim, @Nullable AccountId redeemedBy, @Nullable String key) {

    boolean redeemedBy(AccountId clerk, String request) {
        return clerk.equals(redeemedBy) && request.equals(key);
    }
}
