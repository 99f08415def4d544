package org.gongli.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// When something is due. The day on which the clock starts is not counted; due is the last microsecond of the last day in Shanghai.
///
/// Calendar days are counted as they are: a limit that ends on a holiday ends there. Where a law moves such an end to the next working day, the one who asks
/// does so with [WorkingDays].
@Component
public class TimeLimits {

    private static final LocalTime END_OF_DAY = LocalTime.MAX.truncatedTo(ChronoUnit.MICROS);

    private final KnownYears years;
    private final Clock clock;

    TimeLimits(KnownYears years, Clock clock) {
        this.years = years;
        this.clock = clock;
    }

    public Instant due(Instant from, TimeLimit limit) {
        return due(from, limit, List.of());
    }

    /// As [#due(Instant, TimeLimit)], with pauses: a day at whose end the clock stands is not counted. While a pause is open, due is what it would be if the
    /// clock ran again now; it moves on each day.
    ///
    /// @param pauses in any order; they may overlap
    public Instant due(Instant from, TimeLimit limit, List<Pause> pauses) {
        var days = years.days();
        var now = clock.instant();
        var last = Days.after(day(from), limit.days(), day -> (limit.unit() == TimeLimit.Unit.CALENDAR || days.working(day)) && runs(endOf(day), pauses, now));
        return endOf(last);
    }

    /// Whether no pause covers the moment; an open pause covers all until now.
    private static boolean runs(Instant moment, List<Pause> pauses, Instant now) {
        return pauses.stream().noneMatch(pause -> !moment.isBefore(pause.from()) && moment.isBefore(untilOr(pause, now)));
    }

    private static Instant untilOr(Pause pause, Instant now) {
        return Objects.requireNonNullElse(pause.to(), now);
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }

    private Instant endOf(LocalDate day) {
        return day.atTime(END_OF_DAY).atZone(clock.getZone()).toInstant();
    }
}
