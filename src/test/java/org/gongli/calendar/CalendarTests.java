package org.gongli.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.gongli.access.ViewerAuthentication;
import org.gongli.calendar.CalendarYears.Correction;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.Crowd;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@GongliTest
class CalendarTests {

    private final WorkingDays working;
    private final TimeLimits limits;
    private final CalendarYears years;
    private final CalendarSql sql;
    private final JdbcClient jdbc;
    private final Given given;
    private final MockMvcTester mvc;

    CalendarTests(WorkingDays working, TimeLimits limits, CalendarYears years, CalendarSql sql, JdbcClient jdbc, Given given, MockMvcTester mvc) {
        this.working = working;
        this.limits = limits;
        this.years = years;
        this.sql = sql;
        this.jdbc = jdbc;
        this.given = given;
        this.mvc = mvc;
    }

    @ParameterizedTest
    @CsvSource({"2026-02-12T09:00:00+08:00, WORKING, 5, 2026-02-26", "2026-02-12T09:00:00+08:00, CALENDAR, 15, 2026-02-27",
            // half past midnight in Shanghai is the day before in London
            "2026-02-11T16:30:00Z, WORKING, 5, 2026-02-26", "2026-11-22T23:59:59+08:00, CALENDAR, 0, 2026-11-22"})
    void due_is_the_end_of_the_last_day_in_shanghai(OffsetDateTime from, TimeLimit.Unit unit, int days, LocalDate last) {
        var due = limits.due(from.toInstant(), new TimeLimit(days, unit, ""));

        assertThat(due).isEqualTo(Instant.parse(last + "T15:59:59.999999Z"));
    }

    @ParameterizedTest
    @CsvSource({
            // from, to: a day at whose end the clock stands is not counted
            "2026-11-17T10:00:00+08:00, 2026-11-17T18:00:00+08:00, 2026-11-23", "2026-11-17T10:00:00+08:00, 2026-11-19T08:00:00+08:00, 2026-11-25",
            "2026-11-20T10:00:00+08:00, 2026-11-23T10:00:00+08:00, 2026-11-24", "2026-12-20T10:00:00+08:00, 2026-12-23T10:00:00+08:00, 2026-11-23"})
    void a_pause_moves_the_end(OffsetDateTime from, OffsetDateTime to, LocalDate last) {
        var start = Instant.parse("2026-11-16T02:00:00Z");

        assertThat(limits.due(start, TimeLimit.workingDays(5, ""), List.of(new Pause(from.toInstant(), to.toInstant()))))
                .isEqualTo(Instant.parse(last + "T15:59:59.999999Z"));
    }

    @Test
    void while_a_clock_stands_due_moves_on() {
        var start = Instant.parse("2020-03-02T02:00:00Z");

        assertThat(limits.due(start, TimeLimit.calendarDays(3, ""), List.of(new Pause(Instant.parse("2020-03-03T02:00:00Z"), null)))).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Test
    void the_year_that_is_not_announced_says_so() {
        assertThat(working.announced(LocalDate.of(2026, 5, 1))).isTrue();
        assertThat(working.announced(LocalDate.of(2027, 5, 1))).isFalse();
        assertThat(working.announced(LocalDate.of(2031, 5, 1))).isFalse();
        assertThat(working.working(LocalDate.of(2027, 2, 8))).isFalse();
    }

    @Test
    void a_correction_counts_at_once_and_keeps_what_was() {
        var city = given.city("Calendar").viewer(Role.CITY);
        var day = LocalDate.of(2051, 3, 1);
        years.correct(city, 2051, 0, correction("first", day));
        assertThat(working.working(day)).isFalse();

        years.correct(city, 2051, 1, correction("second", day.plusDays(1)));

        assertThat(working.working(day)).isTrue();
        assertThat(working.working(day.plusDays(1))).isFalse();
        assertThat(sql.history(2051)).extracting(Announcement::basis).containsExactly("second", "first");
        assertThat(sql.spans(2051, 1)).extracting(Span::fromDay).containsExactly(day);
        assertThat(jdbc.sql("select count(*) from audit.entry where subject = 'calendar/2051'").query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void of_two_who_correct_at_once_one_is_told() {
        var city = given.city("Calendar race").viewer(Role.CITY);
        years.correct(city, 2052, 0, correction("first", LocalDate.of(2052, 3, 1)));

        var answers = Crowd.all(IntStream.range(0, 8).<Callable<String>>mapToObj(number -> () -> {
            try {
                years.correct(city, 2052, 1, correction("race " + number, LocalDate.of(2052, 3, 4)));
                return "done";
            } catch (Refused refused) {
                return refused.key();
            }
        }).toList());

        assertThat(answers).containsOnlyOnce("done");
        assertThat(answers.stream().filter(answer -> !answer.equals("done"))).containsOnly("calendar.changed-meanwhile");
    }

    @Test
    void a_version_is_never_changed() {
        assertThatThrownBy(() -> jdbc.sql("update calendar.span set to_day = to_day where year = 2026").update()).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from calendar.announcement where year = 2026").update()).isInstanceOf(DataIntegrityViolationException.class);
    }

    @ParameterizedTest
    @CsvSource({"'from[SPRING]', 2053-02-30, calendar.no-day", "'from[SPRING]', 2055-02-03, calendar.other-year", "work, 2053-03-04 2053-03-04, calendar.weekday-work",
            "work, 2053-03-01 2053-03-01, calendar.twice", "basis, '', calendar.basis-missing", "reason, '', calendar.reason-missing"})
    void a_wrong_form_comes_back(String field, String value, String key) throws UnsupportedEncodingException {
        var city = given.city("Calendar forms").viewer(Role.CITY);
        var answer = post("/calendar/2053", city, "version", "0", "basis", "No. 1", "reason", "new", field, value);

        assertThat(answer).hasStatus(422);
        assertThat(body(answer)).contains("value=\"" + (field.equals("basis") ? "" : "No. 1") + "\"");
        assertThat(sql.history(2053)).isEmpty();
        assertThat(key).startsWith("calendar.");
    }

    @Test
    void officers_see_the_year_and_the_city_corrects_it() throws UnsupportedEncodingException {
        var city = given.city("Calendar pages");
        assertThat(body(get("/calendar/2026", city.union("U").viewer(Role.CHAIR)))).contains("day-holiday", "day-makeup").doesNotContain("/calendar/2026/edit");
        assertThat(body(get("/calendar/2027", city.viewer(Role.AUDITOR)))).contains("notice-warning");
        assertThat(body(get("/calendar/2026/edit", city.viewer(Role.ADMINISTRATOR)))).contains("value=\"2026-02-15\"", "2026-02-28");
        assertThat(get("/calendar/1999", city.viewer(Role.CITY))).hasStatus(404);

        assertThat(post("/calendar/2054", city.viewer(Role.ADMINISTRATOR), "version", "0", "basis", "No. 2", "reason", "announced", "from[SPRING]", "2054-02-08",
                "to[SPRING]", "2054-02-14", "work", "2054-02-07\n2054-02-15")).hasStatus3xxRedirection();

        assertThat(working.after(LocalDate.of(2054, 2, 6), 2)).isEqualTo(LocalDate.of(2054, 2, 15));
    }

    private static Correction correction(String basis, LocalDate day) {
        return new Correction(basis, false, "test", List.of(new Span(Span.Kind.HOLIDAY, Festival.OTHER, day, day)));
    }

    private MvcTestResult get(String path, Viewer viewer) {
        return mvc.get().uri(path).with(authentication(new ViewerAuthentication(viewer))).exchange();
    }

    private MvcTestResult post(String path, Viewer viewer, String... form) {
        var request = mvc.post().uri(path).header("Sec-Fetch-Site", "same-origin").with(authentication(new ViewerAuthentication(viewer)));
        var fields = new LinkedHashMap<String, String>();
        for (var i = 0; i < form.length; i += 2) {
            fields.put(form[i], form[i + 1]);
        }
        fields.forEach(request::param);
        return request.exchange();
    }

    private static String body(MvcTestResult answer) throws UnsupportedEncodingException {
        return answer.getResponse().getContentAsString();
    }
}
