package org.gongli.allocation;

import java.time.Instant;
import java.util.Optional;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// An offer whose row this transaction has locked: nobody else gives or takes back a place of it until the transaction ends.
///
/// @param issued  the last claim number given
/// @param byTown  places are kept for towns, see [OfferSql#places]
record LockedOffer(OfferId id, OrgId organisation, Instant opensAt, Instant closesAt, Instant redeemBy, @Nullable Instant withdrawnAt,
                   int stock, int taken, long issued, boolean byTown, long version) {

    /// Why a request that arrived at this moment comes at the wrong time; empty when it does not.
    Optional<Answer> outsideWindow(Instant arrived) {
        if (withdrawnAt != null) {
            return Optional.of(new Answer.TooLate(withdrawnAt));
        }
        if (arrived.isBefore(opensAt)) {
            return Optional.of(new Answer.TooEarly(opensAt));
        }
        return arrived.isBefore(closesAt) ? Optional.empty() : Optional.of(new Answer.TooLate(closesAt));
    }
}
