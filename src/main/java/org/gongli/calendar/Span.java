package org.gongli.calendar;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A run of days in the announcement of a year.
///
/// @param festival why they are off; null for make-up work
/// @param fromDay  the first day
/// @param toDay    the last day
public record Span(Kind kind, @Nullable Festival festival, LocalDate fromDay, LocalDate toDay) {

    /// Off, or a weekend day that is worked.
    public enum Kind { HOLIDAY, WORKING }

    static Span work(LocalDate day) {
        return new Span(Kind.WORKING, null, day, day);
    }

    Stream<LocalDate> days() {
        return fromDay.datesUntil(toDay.plusDays(1));
    }
}
