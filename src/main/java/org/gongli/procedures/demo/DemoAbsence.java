package org.gongli.procedures.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.IntConsumer;
import org.gongli.shared.DemoData;
import org.springframework.stereotype.Component;

/// The second officer of the demo's city is away next week, and the first stands in.
@Component
class DemoAbsence implements DemoData {

    private static final int ORDER = 31;
    private static final int ALL = 100;
    private static final int DAYS = 7;

    private final DemoNoticeSql sql;
    private final Clock clock;

    DemoAbsence(DemoNoticeSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public String title() {
        return "procedures.demo-absence";
    }

    @Override
    public void load(IntConsumer progress) {
        var today = LocalDate.now(clock);
        sql.absent(today.plusDays(DAYS).atStartOfDay(clock.getZone()).toInstant(), today.plusDays(2 * DAYS).atStartOfDay(clock.getZone()).toInstant());
        progress.accept(ALL);
    }
}
