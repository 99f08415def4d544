package org.gongli.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/// Seals every second.
@Component
class SealingSchedule {

    private static final Logger log = LoggerFactory.getLogger(SealingSchedule.class);

    private final SealingEntries sealing;
    private boolean sound = true;

    SealingSchedule(SealingEntries sealing) {
        this.sealing = sealing;
    }

    @Scheduled(fixedDelay = 1_000)
    void seal() {
        try {
            sealWhatIsFinal();
        } catch (DataAccessResourceFailureException | CannotCreateTransactionException e) {
            log.debug("The database is away; the trail is sealed when it is back.", e);
        }
    }

    private void sealWhatIsFinal() {
        boolean more;
        do {
            more = sealing.sealNext();
        } while (more);
        var anchored = sealing.anchored();
        if (sound && !anchored) {
            log.error("The audit trail does not pass through the head that was kept in the data folder: entries were removed or replaced in the database.");
        }
        sound = anchored;
    }
}
