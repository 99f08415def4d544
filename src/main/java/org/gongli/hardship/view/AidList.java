package org.gongli.hardship.view;

import java.time.Instant;
import java.util.Map;
import org.gongli.hardship.AidApplicationId;
import org.gongli.hardship.AidKind;
import org.gongli.hardship.ApplicationState;
import org.gongli.hardship.Occasion;
import org.gongli.hardship.assessing.HardshipLevel;
import org.gongli.shared.MemberId;
import org.gongli.shared.Paged;
import org.jspecify.annotations.Nullable;

/// Applications within the viewer's scope.
public record AidList(Paged<Row> page, Map<MemberId, String> names, String state, String kind) {

    public record Row(AidApplicationId id, MemberId member, String town, @Nullable String townEn, AidKind kind, Occasion occasion, @Nullable HardshipLevel level, ApplicationState state,
                      Instant submittedAt, boolean recheckOpen) {

        public String town(boolean english) {
            return english && townEn != null ? townEn : town;
        }
    }
}
