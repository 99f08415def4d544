package org.gongli.benefits.publishing;

import java.util.List;
import java.util.stream.Stream;
import org.gongli.benefits.GiveawayId;
import org.gongli.benefits.GiveawaySql;
import org.gongli.benefits.GiveawayStatus;
import org.gongli.benefits.view.ClaimList;
import org.gongli.benefits.view.Giveaway;
import org.gongli.benefits.view.ManagedGiveaway;
import org.gongli.benefits.view.ManagedGiveaway.May;
import org.gongli.benefits.view.ManagedGiveaway.TownRow;
import org.gongli.benefits.view.ManagedList;
import org.gongli.members.MaskedNames;
import org.gongli.shared.Missing;
import org.gongli.shared.OrgId;
import org.gongli.shared.Paged;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What officers see of the giveaways in their scope. Names come masked, and every look at them is recorded.
@Service
class Managing {

    private static final int WHOLE_LIST = 100_000;

    private final ManageSql sql;
    private final PublishingSql publishing;
    private final GiveawaySql giveaways;
    private final MaskedNames names;

    Managing(ManageSql sql, PublishingSql publishing, GiveawaySql giveaways, MaskedNames names) {
        this.sql = sql;
        this.publishing = publishing;
        this.giveaways = giveaways;
        this.names = names;
    }

    ManagedList list(Viewer viewer, String words, @Nullable GiveawayStatus status, @Nullable GiveawayId after) {
        var rows = sql.list(viewer.scope(), words.strip(), status, after, Paged.SIZE + 1);
        return new ManagedList(Paged.of(rows, ManagedList.Row::id), words.strip(), status == null ? "" : status.name(), PublishingRules.writes(viewer.role()));
    }

    Stream<ManagedList.Row> all(Viewer viewer, String words, @Nullable GiveawayStatus status) {
        return sql.list(viewer.scope(), words.strip(), status, null, WHOLE_LIST).stream();
    }

    Giveaway giveaway(Viewer viewer, GiveawayId id) {
        head(viewer, id);
        return giveaways.any(id).orElseThrow(Missing::new);
    }

    ManagedGiveaway managed(Viewer viewer, GiveawayId id) {
        var head = head(viewer, id);
        var towns = sql.towns(id);
        return new ManagedGiveaway(giveaways.any(id).orElseThrow(Missing::new), sql.history(id).orElseThrow(Missing::new), may(head, viewer),
                head.author().equals(viewer.account()), towns.stream().mapToInt(TownRow::taken).sum(), towns.stream().mapToInt(TownRow::redeemed).sum(), towns);
    }

    @Transactional
    ClaimList claims(Viewer viewer, GiveawayId id, @Nullable OrgId town, @Nullable Boolean redeemed, @Nullable Long after) {
        return read(viewer, id, Paged.of(rows(viewer, id, town, redeemed, after, Paged.SIZE + 1), ClaimList.Row::claimNo), town, redeemed);
    }

    @Transactional
    ClaimList allClaims(Viewer viewer, GiveawayId id, @Nullable OrgId town, @Nullable Boolean redeemed) {
        return read(viewer, id, new Paged<>(rows(viewer, id, town, redeemed, null, Integer.MAX_VALUE), null), town, redeemed);
    }

    private ClaimList read(Viewer viewer, GiveawayId id, Paged<ClaimList.Row> page, @Nullable OrgId town, @Nullable Boolean redeemed) {
        var giveaway = giveaways.any(id).orElseThrow(Missing::new);
        var members = page.rows().stream().map(ClaimList.Row::member).toList();
        var shown = names.shown(viewer, "giveaway/" + id, giveaway.organiser().id(), members);
        return new ClaimList(giveaway, page, shown, town, redeemed == null ? "" : redeemed.toString(), sql.towns(id));
    }

    /// Of one that was not published yet nobody can have claimed.
    private List<ClaimList.Row> rows(Viewer viewer, GiveawayId id, @Nullable OrgId town, @Nullable Boolean redeemed, @Nullable Long after, int most) {
        var offer = head(viewer, id).offer();
        return offer == null ? List.of() : sql.claims(offer, town, redeemed, after, most);
    }

    private GiveawayHead head(Viewer viewer, GiveawayId id) {
        return publishing.head(id, viewer.scope()).orElseThrow(Missing::new);
    }

    private static May may(GiveawayHead head, Viewer viewer) {
        return new May(PublishingRules.allows(Step.CHANGE, head, viewer), PublishingRules.allows(Step.SUBMIT, head, viewer),
                PublishingRules.allows(Step.PUBLISH, head, viewer), PublishingRules.allows(Step.WITHDRAW, head, viewer));
    }
}
