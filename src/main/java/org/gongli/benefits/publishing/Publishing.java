package org.gongli.benefits.publishing;

import java.time.Clock;
import java.util.Set;
import org.gongli.allocation.Audience;
import org.gongli.allocation.Offers;
import org.gongli.allocation.Terms;
import org.gongli.benefits.GiveawayChanged;
import org.gongli.benefits.GiveawayDrafted;
import org.gongli.benefits.GiveawayId;
import org.gongli.benefits.GiveawayPublished;
import org.gongli.benefits.GiveawayReturned;
import org.gongli.benefits.GiveawayStatus;
import org.gongli.benefits.GiveawaySubmitted;
import org.gongli.benefits.GiveawayWithdrawn;
import org.gongli.organisations.OrganisationTree;
import org.gongli.shared.Forbidden;
import org.gongli.shared.Missing;
import org.gongli.shared.OrgId;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes a giveaway from the first draft to the members, through the hands of two persons. Every step names the version that the person saw, so that
/// nobody submits or publishes a text they have not read.
@Service
public class Publishing {

    private static final int LONGEST_REASON = 500;

    private final PublishingSql sql;
    private final Offers offers;
    private final OrganisationTree tree;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publishing(PublishingSql sql, Offers offers, OrganisationTree tree, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.offers = offers;
        this.tree = tree;
        this.events = events;
        this.clock = clock;
    }

    /// Begins a giveaway of the viewer's organisation.
    @Transactional
    GiveawayId draft(Viewer viewer, GiveawayText text) {
        if (!PublishingRules.writes(viewer.role())) {
            throw new Forbidden();
        }
        var id = sql.insert(viewer.org(), text, viewer.account(), clock.instant());
        events.publishEvent(new GiveawayDrafted(viewer.actor(), viewer.org(), id));
        return id;
    }

    @Transactional
    void change(Viewer viewer, GiveawayId id, int version, GiveawayText text) {
        var giveaway = begin(Step.CHANGE, viewer, id, version);
        sql.change(id, text, viewer.account(), clock.instant());
        events.publishEvent(new GiveawayChanged(viewer.actor(), giveaway.org(), id));
    }

    @Transactional
    void submit(Viewer viewer, GiveawayId id, int version) {
        var giveaway = begin(Step.SUBMIT, viewer, id, version);
        inTime(sql.text(id));
        sql.submitted(id, clock.instant());
        events.publishEvent(new GiveawaySubmitted(viewer.actor(), giveaway.org(), id));
    }

    @Transactional
    void publish(Viewer viewer, GiveawayId id, int version) {
        var giveaway = begin(Step.PUBLISH, viewer, id, version);
        var text = sql.text(id);
        inTime(text);
        var offer = offers.open(viewer.actor(), terms(giveaway.org(), text));
        sql.published(id, offer, viewer.account(), clock.instant());
        events.publishEvent(new GiveawayPublished(viewer.actor(), giveaway.org(), id, offer));
    }

    /// Sends it back to its author.
    @Transactional
    void sendBack(Viewer viewer, GiveawayId id, int version, String reason) {
        var giveaway = begin(Step.SEND_BACK, viewer, id, version);
        sql.ended(id, GiveawayStatus.RETURNED, given(reason));
        events.publishEvent(new GiveawayReturned(viewer.actor(), giveaway.org(), id));
    }

    /// Takes it back from the members. Who has a place keeps it.
    @Transactional
    void withdraw(Viewer viewer, GiveawayId id, int version, String reason) {
        var giveaway = begin(Step.WITHDRAW, viewer, id, version);
        sql.ended(id, GiveawayStatus.WITHDRAWN, given(reason));
        if (giveaway.offer() != null) {
            offers.withdraw(viewer.actor(), giveaway.offer());
        }
        events.publishEvent(new GiveawayWithdrawn(viewer.actor(), giveaway.org(), id));
    }

    private GiveawayHead begin(Step step, Viewer viewer, GiveawayId id, int version) {
        var giveaway = sql.lock(id, viewer.scope()).orElseThrow(Missing::new);
        PublishingRules.check(step, giveaway, viewer);
        if (giveaway.version() != version) {
            throw new Refused("benefits.changed-meanwhile");
        }
        return giveaway;
    }

    private void inTime(GiveawayText text) {
        if (!text.closesAt().isAfter(clock.instant())) {
            throw new Refused("benefits.window-over");
        }
    }

    private static String given(String reason) {
        if (reason.isBlank()) {
            throw new Refused("benefits.reason-missing");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new Refused("benefits.reason-long", LONGEST_REASON, reason.length());
        }
        return reason.strip();
    }

    /// What the text promises, in the words of the mechanism that keeps it.
    Terms terms(OrgId org, GiveawayText text) {
        var forWhom = text.forWhom();
        var audience = new Audience(Set.of(tree.get(forWhom.org()).scope()), Set.of(), forWhom.days(), forWhom.women(), forWhom.gig(),
                forWhom.leastAge(), forWhom.mostAge(), forWhom.birthdayMonth());
        return new Terms(org, text.opensAt(), text.closesAt(), text.redeemBy(), text.stock(), text.quotas(), audience);
    }
}
