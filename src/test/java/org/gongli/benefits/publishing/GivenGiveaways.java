package org.gongli.benefits.publishing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongli.benefits.GiveawayId;
import org.gongli.benefits.Picture;
import org.gongli.benefits.publishing.GiveawayText.Counter;
import org.gongli.benefits.publishing.GiveawayText.ForWhom;
import org.gongli.shared.Money;
import org.gongli.shared.OrgId;
import org.gongli.shared.Role;
import org.gongli.testing.Given.Place;
import org.jspecify.annotations.Nullable;

/// Giveaways for tests: `giveaways.of(city).stock(3).partner(shop, 8800).published()`.
public final class GivenGiveaways {

    private final Publishing publishing;
    private final Clock clock;

    public GivenGiveaways(Publishing publishing, Clock clock) {
        this.publishing = publishing;
        this.clock = clock;
    }

    public Plan of(Place organiser) {
        return new Plan(organiser);
    }

    /// A giveaway to be; open since an hour for a day, and a week more to collect, unless said otherwise.
    public final class Plan {

        private final Place organiser;
        private final Map<OrgId, Counter> partners = new LinkedHashMap<>();
        private final Map<OrgId, Integer> quotas = new LinkedHashMap<>();
        private String title = "Goose";
        private int stock = 10;
        private boolean women;
        private @Nullable Integer leastAge;
        private @Nullable Integer mostAge;
        private Instant opensAt = clock.instant().minus(Duration.ofHours(1));
        private Instant closesAt = clock.instant().plus(Duration.ofDays(1));

        private Plan(Place organiser) {
            this.organiser = organiser;
        }

        public Plan title(String title) {
            this.title = title;
            return this;
        }

        public Plan stock(int stock) {
            this.stock = stock;
            return this;
        }

        public Plan quota(Place town, int quota) {
            quotas.put(town.id(), quota);
            return this;
        }

        public Plan partner(Place partner, long fen) {
            partners.put(partner.id(), new Counter(new Money(fen), "counter 2"));
            return this;
        }

        public Plan womenOnly() {
            women = true;
            return this;
        }

        public Plan aged(@Nullable Integer least, @Nullable Integer most) {
            leastAge = least;
            mostAge = most;
            return this;
        }

        public Plan open(Duration from, Duration until) {
            opensAt = clock.instant().plus(from);
            closesAt = clock.instant().plus(until);
            return this;
        }

        public GiveawayId drafted(Role role) {
            return publishing.draft(organiser.viewer(role), text());
        }

        /// Written and submitted by one officer of the organiser.
        public GiveawayId submitted() {
            var author = organiser.viewer(Role.CITY);
            var id = publishing.draft(author, text());
            publishing.submit(author, id, 0);
            return id;
        }

        /// And published by another.
        public GiveawayId published() {
            var id = submitted();
            publishing.publish(organiser.viewer(Role.CITY), id, 1);
            return id;
        }

        GiveawayText text() {
            return new GiveawayText(title, title + " in English", "For the feast.\nEnjoy.", null, "roast goose", null, "piece", null, 1, Picture.MEAT, opensAt, closesAt,
                    closesAt.plus(Duration.ofDays(7)), stock, new ForWhom(organiser.id(), 0, women, false, null, leastAge, mostAge), quotas, partners);
        }
    }
}
