package org.gongli.benefits.claiming;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Optional;
import org.gongli.benefits.GiveawayId;
import org.gongli.benefits.GiveawaySql;
import org.gongli.benefits.view.Giveaway;
import org.gongli.shared.Missing;
import org.springframework.stereotype.Component;

/// The published giveaways, as of at most a second ago, so that a crowd on one page is one query a second.
@Component
class Showcase {

    private final LoadingCache<GiveawayId, Optional<Giveaway>> giveaways;

    Showcase(GiveawaySql sql) {
        this.giveaways = Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofSeconds(1)).build(sql::published);
    }

    /// @throws Missing when members see no such giveaway
    Giveaway get(GiveawayId id) {
        return giveaways.get(id).orElseThrow(Missing::new);
    }
}
