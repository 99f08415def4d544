package org.gongli.figures.view;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.gongli.shared.Refused;
import org.jspecify.annotations.Nullable;

/// Whole months, from the first to the last.
public record Period(YearMonth from, YearMonth to) {

    /// Ten years: longer than any plan, short enough to be drawn.
    private static final int LONGEST = 120;

    public Period {
        if (to.isBefore(from)) {
            throw new Refused("figures.period-reversed");
        }
        if (from.plusMonths(LONGEST).isBefore(to)) {
            throw new Refused("figures.period-too-long", LONGEST / 12);
        }
    }

    /// What is not asked for is the year up to this month.
    public static Period of(@Nullable YearMonth from, @Nullable YearMonth to, Clock clock) {
        var last = to != null ? to : from != null && from.isAfter(YearMonth.now(clock)) ? from : YearMonth.now(clock);
        return new Period(from != null ? from : YearMonth.of(last.getYear(), 1), last);
    }

    /// The twelve months that end with this one.
    public static Period lastYear(Clock clock) {
        var now = YearMonth.now(clock);
        return new Period(now.minusMonths(11), now);
    }

    public LocalDate firstDay() {
        return from.atDay(1);
    }

    public LocalDate lastDay() {
        return to.atEndOfMonth();
    }

    public List<YearMonth> months() {
        return Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1)).toList();
    }
}
