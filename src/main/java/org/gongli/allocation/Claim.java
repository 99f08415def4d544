package org.gongli.allocation;

import java.time.Instant;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// A member's place.
///
/// @param claimNo    numbers count up in the order in which members asked; a number given back is not given again
/// @param org        the member's union when claiming
/// @param town       its town then
/// @param redeemedAt null until it is redeemed
/// @param counter    the organisation that redeemed it; null until then
public record Claim(OfferId offer, MemberId member, long claimNo, OrgId org, OrgId town, Instant claimedAt,
                    @Nullable Instant redeemedAt, @Nullable OrgId counter) {

    public boolean redeemed() {
        return redeemedAt != null;
    }
}
