package org.gongli.allocation;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What is left of an offer while its row is locked. Places lie in shares: one for each town that has a quota, and one for everybody else, which
/// is the whole stock when no town has a quota.
final class Places {

    /// The share of everybody whose town has none of its own.
    static final long OTHERS = 0;

    private final Map<Long, Integer> left;
    private final Map<Long, Integer> taken = new HashMap<>();

    /// @param left by share: a town's id, or [#OTHERS], which must be there
    Places(Map<Long, Integer> left) {
        this.left = new HashMap<>(left);
    }

    static long share(Set<Long> shares, long town) {
        return shares.contains(town) ? town : OTHERS;
    }

    /// Takes a place for a member of this town.
    ///
    /// @return false when none is left in the town's share
    boolean take(long town) {
        var share = share(left.keySet(), town);
        if (left.get(share) <= 0) {
            return false;
        }
        left.merge(share, -1, Integer::sum);
        taken.merge(share, 1, Integer::sum);
        return true;
    }

    Set<Long> shares() {
        return Set.copyOf(left.keySet());
    }

    Set<Long> emptyShares() {
        return left.entrySet().stream().filter(share -> share.getValue() <= 0).map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet());
    }

    /// How many were taken here, by share.
    Map<Long, Integer> taken() {
        return taken;
    }
}
