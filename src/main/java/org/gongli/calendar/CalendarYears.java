package org.gongli.calendar;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.gongli.shared.Forbidden;
import org.gongli.shared.PlainText;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Enters the announcement of a year, or corrects it. Each time a version is added, and the ones before stay.
@Service
class CalendarYears {

    private static final int FIRST = 2000;
    private static final int LAST = 2100;
    private static final int LONGEST_TEXT = 200;

    private final CalendarSql sql;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalendarYears(CalendarSql sql, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    static boolean mayCorrect(Viewer viewer) {
        return viewer.role() == Role.CITY || viewer.role() == Role.ADMINISTRATOR;
    }

    /// @param seen the version that the officer saw; 0 for a year that is new
    /// @throws Refused when a day is not of the year, is named twice, or is make-up work on a weekday, or somebody else corrected the year meanwhile
    @Transactional
    void correct(Viewer viewer, int year, int seen, Correction correction) {
        if (!mayCorrect(viewer)) {
            throw new Forbidden();
        }
        refuseWrong(year, correction);
        var current = sql.current(year).map(Announcement::version).orElse(0);
        if (current != seen || !sql.insert(year, seen + 1, PlainText.line(correction.basis()), correction.provisional(), PlainText.line(correction.reason()),
                viewer.actor(), clock.instant())) {
            throw new Refused("calendar.changed-meanwhile");
        }
        correction.spans().forEach(span -> sql.insert(year, seen + 1, span));
        events.publishEvent(new YearCorrected(viewer.actor(), year, seen + 1));
    }

    private static void refuseWrong(int year, Correction correction) {
        if (year < FIRST || year > LAST) {
            throw new Refused("calendar.no-year");
        }
        refuse(PlainText.line(correction.basis()).isEmpty() || correction.basis().length() > LONGEST_TEXT, "calendar.basis-missing");
        refuse(PlainText.line(correction.reason()).isEmpty() || correction.reason().length() > LONGEST_TEXT, "calendar.reason-missing");
        var spans = correction.spans();
        for (var span : spans) {
            refuse(span.toDay().isBefore(span.fromDay()) || span.toDay().isAfter(span.fromDay().plusDays(30)), "calendar.order", span.fromDay().toString());
            refuse(span.fromDay().isBefore(LocalDate.of(year - 1, 12, 25)) || span.toDay().getYear() > year, "calendar.other-year", span.fromDay().toString());
            refuse(span.kind() == Span.Kind.WORKING && !weekend(span.fromDay()), "calendar.weekday-work", span.fromDay().toString());
        }
        var days = spans.stream().flatMap(Span::days).toList();
        days.stream().filter(day -> days.indexOf(day) != days.lastIndexOf(day)).findFirst().ifPresent(day -> {
            throw new Refused("calendar.twice", day.toString());
        });
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static void refuse(boolean wrong, String key, Object... args) {
        if (wrong) {
            throw new Refused(key, args);
        }
    }

    /// What an officer says about a year.
    record Correction(String basis, boolean provisional, String reason, List<Span> spans) {
    }
}
