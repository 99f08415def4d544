package org.gongli.benefits.claiming;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.gongli.allocation.Claim;
import org.gongli.allocation.OfferState;
import org.gongli.benefits.view.Giveaway;
import org.gongli.benefits.view.Stance;
import org.gongli.benefits.view.Stance.Kind;
import org.gongli.shared.Standing;
import org.gongli.shared.Viewer;
import org.springframework.stereotype.Component;

/// Tells how somebody stands to a giveaway, from memory whenever it can.
@Component
class Stances {

    private final Holdings holdings;
    private final Clock clock;

    Stances(Holdings holdings, Clock clock) {
        this.holdings = holdings;
        this.clock = clock;
    }

    Stance of(Optional<Viewer> viewer, Giveaway giveaway, OfferState state) {
        if (viewer.isEmpty()) {
            return Stance.of(Kind.STRANGER);
        }
        var standing = viewer.get().standing();
        return standing == null ? Stance.of(Kind.NO_MEMBER) : of(viewer.get(), standing, giveaway, state);
    }

    private Stance of(Viewer viewer, Standing standing, Giveaway giveaway, OfferState state) {
        var town = state.terms().townQuotas().isEmpty() ? null : standing.town();
        return holdings.of(viewer, giveaway, state).map(claim -> new Stance(having(claim), null, town))
                .or(() -> state.terms().audience().judge(standing, LocalDate.now(clock)).map(reason -> new Stance(Kind.NOT_ELIGIBLE, reason, town)))
                .orElseGet(() -> new Stance(Kind.MAY, null, town));
    }

    private static Kind having(Claim claim) {
        return claim.redeemed() ? Kind.COLLECTED : Kind.HOLDS;
    }
}
