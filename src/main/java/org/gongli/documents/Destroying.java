package org.gongli.documents;

import java.time.Clock;
import java.time.Instant;
import org.gongli.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Ends documents. Those whose day has come are taken in portions, each locked, so that any number of nodes may do it at once.
@Component
class Destroying {

    private static final int PORTION = 100;
    private static final long EVERY_MINUTE = 60_000;

    private final UploadSql sql;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Destroying(UploadSql sql, TransactionOperations transactions, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    void destroy(Actor actor, UploadSql.Row row, Destruction why) {
        if (sql.destroy(row.id(), why, clock.instant())) {
            events.publishEvent(new DocumentDestroyed(actor, row.org(), row.id(), why, row.members()));
        }
    }

    @Scheduled(fixedDelay = EVERY_MINUTE, initialDelay = EVERY_MINUTE)
    void regularly() {
        destroyExpired(clock.instant());
    }

    /// @return how many it destroyed
    int destroyExpired(Instant now) {
        int all = 0;
        int portion;
        do {
            portion = transactions.execute(status -> destroyPortion(now));
            all += portion;
        } while (portion == PORTION);
        return all;
    }

    private int destroyPortion(Instant now) {
        var expired = sql.lockExpired(now, PORTION);
        expired.forEach(id -> destroy(Actor.SYSTEM, sql.row(id).orElseThrow(), Destruction.EXPIRED));
        return expired.size();
    }
}
