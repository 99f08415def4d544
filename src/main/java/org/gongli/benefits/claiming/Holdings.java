package org.gongli.benefits.claiming;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.gongli.allocation.Claim;
import org.gongli.allocation.Claiming;
import org.gongli.allocation.OfferId;
import org.gongli.benefits.view.Giveaway;
import org.gongli.shared.MemberId;
import org.gongli.shared.Viewer;
import org.springframework.stereotype.Component;

/// Whether somebody has a place, for pages that are reloaded all the time. What a member does here is known here at once; what happens on another node
/// within a second. Before the window opens nobody has one, and nobody is asked for.
@Component
class Holdings {

    private final Claiming claiming;
    private final Clock clock;
    private final Cache<Key, Optional<Claim>> claims = Caffeine.newBuilder().maximumSize(200_000).expireAfterWrite(Duration.ofSeconds(1)).build();

    Holdings(Claiming claiming, Clock clock) {
        this.claiming = claiming;
        this.clock = clock;
    }

    Optional<Claim> of(Viewer viewer, Giveaway giveaway) {
        var offer = Objects.requireNonNull(giveaway.offer());
        return clock.instant().isBefore(giveaway.opensAt()) ? Optional.empty()
                : claims.get(new Key(offer, viewer.self()), key -> claiming.mine(viewer, offer));
    }

    /// Forgets what was known, because it has just changed.
    void changed(Viewer viewer, OfferId offer) {
        claims.invalidate(new Key(offer, viewer.self()));
    }

    private record Key(OfferId offer, MemberId member) {
    }
}
