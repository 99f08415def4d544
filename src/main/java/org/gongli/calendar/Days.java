package org.gongli.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// The days as announced: which of them are worked, and counting by them. A day that no announcement names is worked unless it is a Saturday or a Sunday.
///
/// @param off    holidays, whatever day of the week
/// @param worked Saturdays and Sundays that are worked instead
record Days(Set<LocalDate> off, Set<LocalDate> worked) {

    static final Days WEEKENDS_ONLY = new Days(Set.of(), Set.of());

    Days {
        off = Set.copyOf(off);
        worked = Set.copyOf(worked);
    }

    static Days of(List<Span> spans) {
        var off = new HashSet<LocalDate>();
        var worked = new HashSet<LocalDate>();
        spans.forEach(span -> span.days().forEach(span.kind() == Span.Kind.HOLIDAY ? off::add : worked::add));
        return new Days(off, worked);
    }

    boolean working(LocalDate day) {
        return worked.contains(day) || !off.contains(day) && day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /// The last of so many working days after a day, which is itself not counted; the day itself for 0.
    LocalDate after(LocalDate start, int workingDays) {
        return after(start, workingDays, this::working);
    }

    /// The last of so many days that count after a day.
    static LocalDate after(LocalDate start, int days, Predicate<LocalDate> counts) {
        var day = start;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (counts.test(day)) {
                left--;
            }
        }
        return day;
    }

    /// How many working days there are after the first day, up to and with the second; negative when it lies before.
    int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return from.equals(to) ? 0 : Math.toIntExact(from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::working).count());
    }
}
