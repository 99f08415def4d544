package org.gongli.membership.changes;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.gongli.shared.Actor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// What happens because time passes: whoever did not answer stays, and an expulsion against which nobody appealed takes effect. Each in a transaction of its own;
/// several nodes may do it at once.
@Component
class ChangeClock {

    private static final int EVERY_MINUTE = 1;

    private final ChangeSql sql;
    private final Doing doing;
    private final TransactionOperations transactions;
    private final Clock clock;

    ChangeClock(ChangeSql sql, Doing doing, TransactionOperations transactions, Clock clock) {
        this.sql = sql;
        this.doing = doing;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(initialDelay = EVERY_MINUTE, fixedDelay = EVERY_MINUTE, timeUnit = TimeUnit.MINUTES)
    void regularly() {
        pass(clock.instant());
    }

    void pass(Instant now) {
        while (Boolean.TRUE.equals(transactions.execute(status -> one(now)))) {
            // until nothing is due
        }
    }

    private boolean one(Instant now) {
        var due = sql.due(now).flatMap(sql::lock);
        due.ifPresent(change -> {
            if (change.state() == ChangeState.ASKED) {
                doing.close(Actor.SYSTEM, change, ChangeState.LAPSED);
            } else {
                doing.carryOut(Actor.SYSTEM, change);
            }
        });
        return due.isPresent();
    }
}
