package org.gongli.benefits.claiming;

import java.util.Objects;
import org.gongli.allocation.Answer;
import org.gongli.allocation.Claiming;
import org.gongli.allocation.OfferId;
import org.gongli.benefits.GiveawayId;
import org.gongli.shared.Viewer;
import org.springframework.stereotype.Service;

/// Members claim a place of a giveaway and give it back.
@Service
class ClaimingGiveaways {

    private final Showcase showcase;
    private final Claiming claiming;
    private final Holdings holdings;

    ClaimingGiveaways(Showcase showcase, Claiming claiming, Holdings holdings) {
        this.showcase = showcase;
        this.claiming = claiming;
        this.holdings = holdings;
    }

    /// Asks for a place for the viewer; asked again it is the same answer.
    Answer claim(Viewer viewer, GiveawayId id) {
        var offer = offer(id);
        var answer = claiming.claim(viewer, offer);
        if (answer instanceof Answer.Yours) {
            holdings.changed(viewer, offer);
        }
        return answer;
    }

    /// Gives the viewer's place back.
    ///
    /// @return false when there was none
    boolean cancel(Viewer viewer, GiveawayId id) {
        var offer = offer(id);
        var cancelled = claiming.cancel(viewer, offer);
        holdings.changed(viewer, offer);
        return cancelled;
    }

    OfferId offer(GiveawayId id) {
        return Objects.requireNonNull(showcase.get(id).offer());
    }
}
