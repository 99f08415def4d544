package org.gongli.benefits.redeeming;

import java.time.Clock;
import java.time.LocalDate;
import org.gongli.benefits.view.CounterDay;
import org.gongli.members.MaskedNames;
import org.gongli.shared.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a counter did today.
@Service
class CounterDays {

    private final RedeemingSql sql;
    private final MaskedNames names;
    private final Clock clock;

    CounterDays(RedeemingSql sql, MaskedNames names, Clock clock) {
        this.sql = sql;
        this.names = names;
        this.clock = clock;
    }

    @Transactional
    CounterDay today(Viewer clerk) {
        var day = LocalDate.now(clock);
        var rows = sql.redeemedSince(clerk.org(), day.atStartOfDay(clock.getZone()).toInstant());
        var members = rows.stream().map(CounterDay.Row::member).toList();
        return new CounterDay(day, rows, names.shown(clerk, "counter/" + clerk.org(), members));
    }
}
