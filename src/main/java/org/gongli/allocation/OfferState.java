package org.gongli.allocation;

import java.time.Instant;
import java.util.Map;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// How an offer stands.
///
/// @param taken        places given and not given back
/// @param takenPerTown the same for each town that has a quota
/// @param withdrawnAt  null unless the offer was withdrawn; places given before stand
/// @param version      rises with each amendment, withdrawal and cancelled claim
public record OfferState(OfferId id, Terms terms, int taken, Map<OrgId, Integer> takenPerTown, @Nullable Instant withdrawnAt, long version) {

    /// Where an offer is in its time.
    public enum Phase {
        UPCOMING, OPEN, CLOSED
    }

    public Phase phase(Instant now) {
        if (withdrawnAt != null || !now.isBefore(terms.closesAt())) {
            return Phase.CLOSED;
        }
        return now.isBefore(terms.opensAt()) ? Phase.UPCOMING : Phase.OPEN;
    }

    public int left() {
        return terms.stock() - taken;
    }

    public boolean soldOut() {
        return left() == 0;
    }

    /// Places left that a member of this town may compete for.
    public int leftFor(OrgId town) {
        int keptTaken = takenPerTown.values().stream().mapToInt(Integer::intValue).sum();
        return terms.stockFor(town) - takenPerTown.getOrDefault(town, taken - keptTaken);
    }
}
