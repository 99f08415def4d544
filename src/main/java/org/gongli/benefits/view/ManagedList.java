package org.gongli.benefits.view;

import java.time.Instant;
import org.gongli.benefits.GiveawayId;
import org.gongli.benefits.GiveawayStatus;
import org.gongli.shared.Paged;
import org.jspecify.annotations.Nullable;

/// The giveaways that an officer looks after.
///
/// @param words, status the filters
/// @param writes whether the viewer may write one
public record ManagedList(Paged<Row> page, String words, String status, boolean writes) {

    /// One giveaway.
    public record Row(GiveawayId id, String title, @Nullable String titleEn, String organisation, @Nullable String organisationEn, GiveawayStatus status,
                      Instant opensAt, Instant closesAt, int stock, int taken, int redeemed) {

        public String title(boolean english) {
            return english && titleEn != null ? titleEn : title;
        }

        public String organisation(boolean english) {
            return english && organisationEn != null ? organisationEn : organisation;
        }
    }

    public boolean filtered() {
        return !words.isEmpty() || !status.isEmpty();
    }
}
