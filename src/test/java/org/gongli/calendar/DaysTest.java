package org.gongli.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Counting by the years that come with the platform.
class DaysTest {

    private static final Days DAYS = Days.of(ShippedYears.days().stream().map(ShippedYears.Day::span).toList());

    @ParameterizedTest
    @CsvSource({
            // a public notice of five working days across the Spring Festival
            "2020-01-22, 5, 2020-02-06", "2024-02-05, 5, 2024-02-18", "2024-02-09, 5, 2024-02-22", "2025-01-24, 5, 2025-02-07",
            "2026-02-12, 5, 2026-02-26", "2026-02-16, 5, 2026-02-28",
            // across the National Day, ending on make-up work
            "2023-09-28, 1, 2023-10-07", "2026-09-30, 1, 2026-10-08", "2022-09-30, 3, 2022-10-10",
            // nothing in between
            "2026-11-16, 5, 2026-11-23", "2026-11-20, 1, 2026-11-23", "2026-11-22, 0, 2026-11-22",
            // a year that nobody knows has weekends
            "2040-01-02, 5, 2040-01-09"})
    void so_many_working_days_later(LocalDate start, int days, LocalDate end) {
        assertThat(DAYS.after(start, days)).isEqualTo(end);
        assertThat(DAYS.between(start, end)).isEqualTo(days);
        assertThat(DAYS.between(end, start)).isEqualTo(-days);
    }

    @ParameterizedTest
    @CsvSource({"2024-02-09, true", "2024-02-10, false", "2024-02-18, true", "2025-01-26, true", "2025-01-28, false", "2026-01-04, true", "2026-02-23, false",
            "2026-02-28, true", "2020-01-31, false", "2020-02-01, false", "2022-12-31, false", "2026-11-21, false", "2026-11-23, true"})
    void worked_or_not(LocalDate day, boolean worked) {
        assertThat(DAYS.working(day)).isEqualTo(worked);
    }

    @ParameterizedTest
    @CsvSource({"2020, 249", "2021, 250", "2022, 249", "2023, 249", "2024, 251", "2025, 248", "2026, 248"})
    void a_year_has_as_many_working_days_as_were_announced(int year, int days) {
        assertThat(LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).filter(DAYS::working).count()).isEqualTo(days);
    }

    @Test
    void make_up_work_is_always_on_a_weekend_and_no_day_is_named_twice() {
        var days = ShippedYears.days().stream().flatMap(day -> day.span().days()).toList();
        assertThat(days).doesNotHaveDuplicates();
        assertThat(ShippedYears.days().stream().map(ShippedYears.Day::span).filter(span -> span.kind() == Span.Kind.WORKING).flatMap(Span::days))
                .allMatch(day -> day.getDayOfWeek().getValue() >= 6);
    }

    /// The moon's festivals, reckoned by another's calendar.
    @ParameterizedTest
    @ValueSource(ints = {2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027})
    void the_festivals_of_the_moon_lie_in_their_holidays(int year) {
        Map.of(Festival.SPRING, moon(year, 1, 1), Festival.DRAGON_BOAT, moon(year, 5, 5)).forEach((festival, day) ->
                assertThat(ShippedYears.days()).as("%s %s", festival, day).anyMatch(one -> one.span().festival() == festival && one.span().days().anyMatch(day::equals)));
        assertThat(DAYS.off()).contains(moon(year, 8, 15));
    }

    private static LocalDate moon(int year, int month, int day) {
        return IntStream.range(0, 366).mapToObj(number -> LocalDate.of(year, 1, 1).plusDays(number)).filter(date -> {
            var moon = new ChineseCalendar(TimeZone.getTimeZone("Asia/Shanghai"));
            moon.setTimeInMillis(date.atTime(12, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant().toEpochMilli());
            return moon.get(ChineseCalendar.MONTH) == month - 1 && moon.get(ChineseCalendar.DAY_OF_MONTH) == day && moon.get(ChineseCalendar.IS_LEAP_MONTH) == 0;
        }).findFirst().orElseThrow();
    }
}
