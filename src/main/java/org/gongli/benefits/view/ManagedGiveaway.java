package org.gongli.benefits.view;

import java.time.Instant;
import java.util.List;
import org.gongli.shared.AccountId;
import org.jspecify.annotations.Nullable;
import org.gongli.shared.OrgId;

/// One giveaway as an officer sees it: where it stands, what can be done now, and how it goes.
///
/// @param may   the steps that this viewer can take now
/// @param towns none until somebody claimed or a quota was set
/// @param own   the viewer wrote it, so somebody else publishes it
public record ManagedGiveaway(Giveaway giveaway, History history, May may, boolean own, int taken, int redeemed, List<TownRow> towns) {

    /// Who did what when.
    ///
    /// @param author who changed it last
    public record History(AccountId author, Instant changedAt, @Nullable Instant submittedAt, @Nullable AccountId publisher, @Nullable Instant publishedAt,
                          @Nullable String reason, int version) {
    }

    /// What the viewer can do now.
    public record May(boolean change, boolean submit, boolean publish, boolean withdraw) {
    }

    /// How it goes in one town.
    ///
    /// @param quota null when the town has none of its own
    public record TownRow(OrgId town, String name, @Nullable String nameEn, @Nullable Integer quota, int taken, int redeemed) {

        public String name(boolean english) {
            return english && nameEn != null ? nameEn : name;
        }
    }
}
