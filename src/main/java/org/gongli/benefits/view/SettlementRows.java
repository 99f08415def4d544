package org.gongli.benefits.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gongli.shared.MemberId;
import org.jspecify.annotations.Nullable;

/// The redemptions behind one line of a settlement.
///
/// @param names masked
public record SettlementRows(Settlement.Line line, List<Row> rows, Map<MemberId, String> names) {

    /// One redemption.
    public record Row(Instant redeemedAt, long claimNo, MemberId member, String town, @Nullable String townEn) {

        public String town(boolean english) {
            return english && townEn != null ? townEn : town;
        }
    }
}
