package org.gongli.members.rosters;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Tidies up after imports: those that a crash interrupted say so, and a week after the upload its file and its staged rows are gone. Safe on several
/// instances at once: each looks after the files that it holds.
@Component
class SweepingRosters {

    /// How long a file is kept, for its "fix here" sheet and for those who have not decided.
    static final Duration KEPT = Duration.ofDays(7);

    private final RosterSql sql;
    private final StagingSql staging;
    private final RosterFiles files;
    private final Clock clock;

    SweepingRosters(RosterSql sql, StagingSql staging, RosterFiles files, Clock clock) {
        this.sql = sql;
        this.staging = staging;
        this.files = files;
        this.clock = clock;
    }

    /// Whatever was running on our files when we started is not running any more.
    @EventListener(ApplicationStartedEvent.class)
    void whenStarted() throws IOException {
        sql.failStopped(files.names(), latestStart(clock.instant()), clock.instant());
    }

    @Scheduled(fixedDelay = 10, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void regularly() throws IOException {
        sweep(clock.instant());
    }

    void sweep(Instant now) throws IOException {
        var oldest = now.minus(KEPT);
        sql.failStopped(Set.of(), latestStart(now), now);
        sql.cancelUploadedBefore(oldest, now);
        staging.clearUploadedBefore(oldest);
        var unneeded = new HashSet<>(files.names());
        unneeded.removeAll(sql.needed(unneeded, oldest));
        for (var file : unneeded) {
            files.remove(file);
        }
    }

    /// Twice the time that reading may take: what began earlier has stopped.
    private static Instant latestStart(Instant now) {
        return now.minus(ReadingRosters.LONGEST.multipliedBy(2));
    }
}
