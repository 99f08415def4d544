package org.gongli.benefits.claiming;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.gongli.allocation.Claim;
import org.gongli.allocation.Claiming;
import org.gongli.allocation.OfferId;
import org.gongli.allocation.OfferState;
import org.gongli.benefits.view.Giveaway;
import org.gongli.shared.MemberId;
import org.gongli.shared.Viewer;
import org.springframework.stereotype.Component;

/// Whether somebody has a place, for pages that are reloaded all the time. What a member does here is known here at once; what happens on another node
/// within a second. Before the window opens nobody has one, and once all places are given the few who have one are remembered: in both rushes
/// nobody is asked for.
@Component
class Holdings {

    /// Above so many holders each reader is looked up alone.
    private static final int MOST_REMEMBERED = 100_000;

    private final Claiming claiming;
    private final HolderSql sql;
    private final Clock clock;
    private final Cache<Key, Optional<Claim>> claims = Caffeine.newBuilder().maximumSize(200_000).expireAfterWrite(Duration.ofSeconds(1)).build();
    private final Cache<Given, long[]> holders = Caffeine.newBuilder().maximumSize(100).expireAfterAccess(Duration.ofMinutes(1)).build();

    Holdings(Claiming claiming, HolderSql sql, Clock clock) {
        this.claiming = claiming;
        this.sql = sql;
        this.clock = clock;
    }

    Optional<Claim> of(Viewer viewer, Giveaway giveaway, OfferState state) {
        if (clock.instant().isBefore(giveaway.opensAt()) || allGivenToOthers(viewer, state)) {
            return Optional.empty();
        }
        return claims.get(new Key(state.id(), viewer.self()), key -> claiming.mine(viewer, state.id()));
    }

    /// While nothing is left and the offer keeps its version, its holders stay the same.
    private boolean allGivenToOthers(Viewer viewer, OfferState state) {
        return state.soldOut() && state.taken() <= MOST_REMEMBERED && viewer.records().stream().noneMatch(record -> holds(record, state));
    }

    private boolean holds(MemberId record, OfferState state) {
        return Arrays.binarySearch(holders.get(new Given(state.id(), state.version()), given -> sql.holders(given.offer())), record.value()) >= 0;
    }

    /// Forgets what was known, because it has just changed.
    void changed(Viewer viewer, OfferId offer) {
        claims.invalidate(new Key(offer, viewer.self()));
        holders.asMap().keySet().removeIf(given -> given.offer().equals(offer));
    }

    private record Key(OfferId offer, MemberId member) {
    }

    private record Given(OfferId offer, long version) {
    }
}
