package org.gongli.benefits.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.gongli.shared.Paged;
import org.jspecify.annotations.Nullable;

/// The claims of a giveaway, within the officer's scope.
///
/// @param names    masked
/// @param town     the filter; null for all
/// @param redeemed the filter; empty for both
/// @param towns    that can be chosen
public record ClaimList(Giveaway giveaway, Paged<Row> page, Map<MemberId, String> names, @Nullable OrgId town, String redeemed, List<ManagedGiveaway.TownRow> towns) {

    /// One claim.
    public record Row(long claimNo, MemberId member, String unionName, String town, @Nullable String townEn, Instant claimedAt, @Nullable Instant redeemedAt,
                      @Nullable String counter) {

        public String town(boolean english) {
            return english && townEn != null ? townEn : town;
        }
    }

    public boolean filtered() {
        return town != null || !redeemed.isEmpty();
    }
}
