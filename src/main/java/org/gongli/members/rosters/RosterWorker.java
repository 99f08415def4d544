package org.gongli.members.rosters;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.gongli.members.RosterId;
import org.gongli.shared.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Reads and writes rosters in the background: two at once, twenty waiting, and then "not now".
@Component
class RosterWorker implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(RosterWorker.class);
    private static final int AT_ONCE = 2;
    private static final int WAITING = 20;

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("roster-", 0).factory());
    private final RosterSql sql;
    private final Clock clock;

    RosterWorker(RosterSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// @throws Unavailable when too many wait; the import is marked failed then
    void work(RosterId id, Runnable work) {
        try {
            CompletableFuture.runAsync(work, threads).whenComplete((done, failure) -> {
                if (failure != null) {
                    broken(id, failure);
                }
            });
        } catch (RejectedExecutionException full) {
            sql.fail(id, "members.roster.busy", new Object[0], clock.instant());
            throw new Unavailable("members.roster.busy");
        }
    }

    private void broken(RosterId id, Throwable failure) {
        var reference = UUID.randomUUID().toString().substring(0, 8);
        log.error("roster {} failed, reference {}", id, reference, failure);
        sql.fail(id, "members.roster.broken", new Object[] {reference}, clock.instant());
    }

    @Override
    public void destroy() throws InterruptedException {
        threads.shutdownNow();
        threads.awaitTermination(5, TimeUnit.SECONDS);
    }
}
