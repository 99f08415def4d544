package org.gongli.calendar.view;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.gongli.calendar.Announcement;
import org.gongli.calendar.Festival;
import org.gongli.calendar.Span;
import org.jspecify.annotations.Nullable;

/// The calendar of a year.
///
/// @param years   those that are known, to go to
/// @param history the versions of this year, the last first; empty for a year that is not known
/// @param spans   its holidays and make-up days
public record YearPage(int year, List<Integer> years, List<Announcement> history, List<Span> spans, List<Month> months, boolean correctable) {

    public static YearPage of(int year, List<Integer> years, List<Announcement> history, List<Span> spans, Predicate<LocalDate> working, boolean correctable) {
        var named = new HashMap<LocalDate, Span>();
        spans.forEach(span -> span.fromDay().datesUntil(span.toDay().plusDays(1)).forEach(day -> named.put(day, span)));
        return new YearPage(year, years, history, spans, IntStream.rangeClosed(1, 12).mapToObj(month -> Month.of(YearMonth.of(year, month), named, working)).toList(), correctable);
    }

    public @Nullable Announcement current() {
        return history.isEmpty() ? null : history.getFirst();
    }

    public int workingDays() {
        return months.stream().mapToInt(Month::workingDays).sum();
    }

    /// A month, in weeks from Monday on; null where a day is of another month.
    public record Month(int month, List<List<@Nullable Day>> weeks, int workingDays) {

        static Month of(YearMonth month, Map<LocalDate, Span> named, Predicate<LocalDate> working) {
            var weeks = new ArrayList<List<@Nullable Day>>();
            var count = 0;
            for (var monday = month.atDay(1).with(DayOfWeek.MONDAY); !monday.isAfter(month.atEndOfMonth()); monday = monday.plusWeeks(1)) {
                var week = new ArrayList<@Nullable Day>();
                for (var at = 0; at < DayOfWeek.values().length; at++) {
                    var day = monday.plusDays(at);
                    var inside = YearMonth.from(day).equals(month);
                    count += inside && working.test(day) ? 1 : 0;
                    week.add(inside ? Day.of(day, named.get(day), working.test(day)) : null);
                }
                weeks.add(week);
            }
            return new Month(month.getMonthValue(), weeks, count);
        }
    }

    /// A day.
    ///
    /// @param look     of its cell: `work`, `off` for a weekend, `holiday`, or `makeup`
    /// @param festival null for none
    public record Day(int number, String look, @Nullable Festival festival) {

        static Day of(LocalDate day, @Nullable Span span, boolean working) {
            return new Day(day.getDayOfMonth(), span == null ? working ? "work" : "off" : span.kind() == Span.Kind.HOLIDAY ? "holiday" : "makeup",
                    span == null ? null : span.festival());
        }
    }
}
