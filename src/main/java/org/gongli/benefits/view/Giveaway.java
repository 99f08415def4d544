package org.gongli.benefits.view;

import java.time.Instant;
import java.util.List;
import org.gongli.allocation.OfferId;
import org.gongli.benefits.GiveawayId;
import org.gongli.benefits.GiveawayStatus;
import org.gongli.benefits.Picture;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// What everybody may read of a giveaway.
///
/// @param offer    carries it out; null on a preview before it is published
/// @param item     what one person gets: `quantity` of `unit`
/// @param reason   why it was withdrawn; null when it was not
/// @param counters where it is handed over
public record Giveaway(GiveawayId id, @Nullable OfferId offer, GiveawayStatus status, Picture picture, Organiser organiser, Words zh, Words en,
                       int quantity, Instant opensAt, Instant closesAt, Instant redeemBy, int stock, ForWhom forWhom, @Nullable String reason,
                       List<Counter> counters) {

    /// What it says in one language. Where the English was left out it is the Chinese.
    public record Words(String title, String description, String item, String unit) {
    }

    /// Whose giveaway it is.
    public record Organiser(OrgId id, String name, @Nullable String nameEn) {

        public String name(boolean english) {
            return english && nameEn != null ? nameEn : name;
        }
    }

    /// Who may get it, as far as it can be said in a few words.
    ///
    /// @param path          the subtree whose members it is for
    /// @param birthdayMonth 1 to 12; null for everybody
    /// @param leastAge      in whole years, itself included; null for everybody
    /// @param mostAge       likewise
    public record ForWhom(String name, @Nullable String nameEn, String path, int days, boolean women, boolean gig, @Nullable Integer birthdayMonth,
                          @Nullable Integer leastAge, @Nullable Integer mostAge) {

        public String name(boolean english) {
            return english && nameEn != null ? nameEn : name;
        }
    }

    /// A partner's counter.
    ///
    /// @param place the address and the hours; may be empty
    public record Counter(OrgId partner, String name, @Nullable String nameEn, String place) {

        public String name(boolean english) {
            return english && nameEn != null ? nameEn : name;
        }
    }

    public Words words(boolean english) {
        return english ? en : zh;
    }

    public boolean withdrawn() {
        return status == GiveawayStatus.WITHDRAWN;
    }

    public boolean upcoming(Instant now) {
        return !withdrawn() && now.isBefore(opensAt);
    }

    public boolean over(Instant now) {
        return withdrawn() || !now.isBefore(closesAt);
    }

    public boolean open(Instant now) {
        return !upcoming(now) && !over(now);
    }
}
