package org.gongli.hardship.granting;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Predicate;
import org.gongli.hardship.reviewing.Rechecking;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/// Lets time pass for files and grants, once a minute; several nodes may do so at once.
@Component
class AidClock {

    private static final Logger log = LoggerFactory.getLogger(AidClock.class);
    private static final int MOST_PER_ROUND = 200;

    private final PayingAid paying;
    private final Rechecking rechecking;
    private final Clock clock;

    AidClock(PayingAid paying, Rechecking rechecking, Clock clock) {
        this.paying = paying;
        this.rechecking = rechecking;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 30_000, fixedDelay = 60_000)
    void tick() {
        try {
            var now = clock.instant();
            repeat(paying::requestOne, now);
            repeat(rechecking::remindOne, now);
        } catch (DataAccessResourceFailureException | TransientDataAccessException | CannotCreateTransactionException e) {
            log.debug("The database is away; time passes for grants when it is back.", e);
        }
    }

    private static void repeat(Predicate<Instant> one, Instant now) {
        for (int i = 0; i < MOST_PER_ROUND && one.test(now); i++) {
            // each is a transaction of its own
        }
    }
}
