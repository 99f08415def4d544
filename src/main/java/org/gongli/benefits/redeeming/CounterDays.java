package org.gongli.benefits.redeeming;

import java.time.Clock;
import java.time.LocalDate;
import org.gongli.benefits.view.CounterDay;
import org.gongli.members.MaskedNames;
import org.gongli.shared.PersonalDataRead;
import org.gongli.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a counter did today.
@Service
class CounterDays {

    private final RedeemingSql sql;
    private final MaskedNames names;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CounterDays(RedeemingSql sql, MaskedNames names, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.names = names;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    CounterDay today(Viewer clerk) {
        var day = LocalDate.now(clock);
        var rows = sql.redeemedSince(clerk.org(), day.atStartOfDay(clock.getZone()).toInstant());
        var members = rows.stream().map(CounterDay.Row::member).distinct().toList();
        if (!members.isEmpty()) {
            events.publishEvent(new PersonalDataRead(clerk.actor(), "counter/" + clerk.org(), clerk.org(), members));
        }
        return new CounterDay(day, rows, names.of(members));
    }
}
