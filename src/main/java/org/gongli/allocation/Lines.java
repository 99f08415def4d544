package org.gongli.allocation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// The lines in front of the offers that members are asking for in this node. A line that is dropped while somebody waits in it still serves them.
@Component
class Lines {

    private final Batch batch;
    private final Cache<OfferId, Line> lines = Caffeine.newBuilder().expireAfterAccess(Duration.ofMinutes(10)).build();

    Lines(Batch batch) {
        this.batch = batch;
    }

    Line of(OfferId offer) {
        return lines.get(offer, fresh -> new Line(fresh, batch, Line.MOST_WAITING));
    }

    void forget(OfferId offer) {
        var line = lines.getIfPresent(offer);
        if (line != null) {
            line.forget();
        }
    }
}
