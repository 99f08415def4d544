package org.gongli.allocation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// The lines in front of the offers that members are asking for in this node. A line that is dropped while somebody waits in it still serves them.
@Component
class Lines implements DisposableBean {

    private final Batch batch;

    /// Threads of the operating system: a virtual one would take its turn behind everybody whom it is to answer, after each word with the database.
    private final ExecutorService writers = Executors.newCachedThreadPool(Thread.ofPlatform().name("claims-", 1).daemon().factory());
    private final Cache<OfferId, Line> lines = Caffeine.newBuilder().expireAfterAccess(Duration.ofMinutes(10)).build();

    Lines(Batch batch) {
        this.batch = batch;
    }

    Line of(OfferId offer) {
        return lines.get(offer, fresh -> new Line(fresh, batch, writers, Line.MOST_WAITING));
    }

    void forget(OfferId offer) {
        var line = lines.getIfPresent(offer);
        if (line != null) {
            line.forget();
        }
    }

    @Override
    public void destroy() {
        writers.close();
    }
}
