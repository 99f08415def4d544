package org.gongli.procedures.running;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Predicate;
import org.gongli.procedures.drafts.Drafts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/// Lets time pass for cases, twice a minute.
@Component
class CaseClock {

    private static final Logger log = LoggerFactory.getLogger(CaseClock.class);
    /// So that one round cannot take the connections of everybody else.
    private static final int MOST_PER_ROUND = 500;

    private final PassingTime time;
    private final Drafts drafts;
    private final Clock clock;

    CaseClock(PassingTime time, Drafts drafts, Clock clock) {
        this.time = time;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 20_000, fixedDelay = 30_000)
    void tick() {
        try {
            var now = clock.instant();
            repeat(time::endOneNotice, now);
            repeat(time::remindOne, now);
            repeat(time::escalateOne, now);
            drafts.forgetExpired(now);
        } catch (DataAccessResourceFailureException | TransientDataAccessException | CannotCreateTransactionException e) {
            log.debug("The database is away; time passes for cases when it is back.", e);
        }
    }

    private static void repeat(Predicate<Instant> one, Instant now) {
        for (int i = 0; i < MOST_PER_ROUND && one.test(now); i++) {
            // each is a transaction of its own
        }
    }
}
