package org.gongli.allocation;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// What a node remembers once places are gone, so that it can send latecomers away without asking the database. Exact as long as the offer keeps
/// its version: while a share is empty, nobody becomes a holder of it.
///
/// @param shares  all shares of the offer, see [Places]
/// @param empty   those with nothing left
/// @param holders everybody who holds a place, in ascending order
record SoldOut(long version, Set<Long> shares, Set<Long> empty, long[] holders) {

    boolean still(long currentVersion, Set<Long> currentlyEmpty) {
        return version == currentVersion && empty.equals(currentlyEmpty);
    }

    /// The answer to a latecomer; empty when somebody must look, for there may be a place, or the member may hold one.
    Optional<Answer> answer(Request request) {
        if (!empty.contains(Places.share(shares, request.town())) || Arrays.binarySearch(holders, request.member()) >= 0) {
            return Optional.empty();
        }
        return Optional.of(request.unlessHeld() != null ? request.unlessHeld() : refusal(shares, empty));
    }

    static Answer refusal(Set<Long> shares, Set<Long> empty) {
        return empty.size() == shares.size() ? new Answer.SoldOut() : new Answer.TownSoldOut();
    }
}
