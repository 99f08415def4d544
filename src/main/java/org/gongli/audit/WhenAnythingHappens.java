package org.gongli.audit;

import java.time.Clock;
import org.gongli.shared.DomainEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Writes down every event, before the operation that published it can commit.
@Component
class WhenAnythingHappens {

    private final EntrySql sql;
    private final Clock clock;

    WhenAnythingHappens(EntrySql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @EventListener
    void on(DomainEvent event) {
        sql.insert(clock.instant(), event, Action.of(event), Facts.of(event));
    }
}
