package org.gongli.calendar;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongli.shared.Actor;
import org.gongli.shared.ShippedFile;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The years that come with the platform, in `calendar/years.csv` and `calendar/days.csv`. At the start those enter that the database does not have; what a city
/// corrected stays as it is.
@Component
class ShippedYears {

    private static final int FIRST_VERSION = 1;

    private final CalendarSql sql;
    private final Clock clock;

    ShippedYears(CalendarSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Transactional
    void enter() {
        var days = days();
        for (var year : years()) {
            if (sql.insert(year.year(), FIRST_VERSION, year.basis(), year.provisional(), null, Actor.SYSTEM, clock.instant())) {
                days.stream().filter(day -> day.year() == year.year()).forEach(day -> sql.insert(day.year(), FIRST_VERSION, day.span()));
            }
        }
    }

    static List<Year> years() {
        return ShippedFile.rows("calendar/years.csv").stream()
                .map(row -> new Year(Integer.parseInt(row.getField("year")), Boolean.parseBoolean(row.getField("provisional")), row.getField("basis"))).toList();
    }

    static List<Day> days() {
        return ShippedFile.rows("calendar/days.csv").stream().map(row -> new Day(Integer.parseInt(row.getField("year")), span(row))).toList();
    }

    private static Span span(NamedCsvRecord row) {
        var festival = row.getField("festival");
        return new Span(Span.Kind.valueOf(row.getField("kind")), festival.isEmpty() ? null : Festival.valueOf(festival),
                LocalDate.parse(row.getField("from")), LocalDate.parse(row.getField("to")));
    }

    record Year(int year, boolean provisional, String basis) {
    }

    record Day(int year, Span span) {
    }
}
