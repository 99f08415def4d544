package org.gongli.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongli.procedures.publicity.Objections;
import org.gongli.procedures.publicity.Objections.Objection;
import org.gongli.procedures.running.PassingTime;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.testing.GongliTest;
import org.gongli.testing.MovableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A public notice of five working days across the Spring Festival of 2026: 14 February, a Saturday, is worked, the 15th to the 23rd are free.
@GongliTest
class FestivalTests {

    private final GivenCases given;
    private final Objections objections;
    private final PassingTime time;
    private final MovableClock clock;
    private final JdbcClient jdbc;

    FestivalTests(GivenCases given, Objections objections, PassingTime time, MovableClock clock, JdbcClient jdbc) {
        this.given = given;
        this.objections = objections;
        this.time = time;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void the_free_days_do_not_count_and_the_worked_saturday_does() {
        var one = shown("2026-02-11T10:00:00");

        assertThat(lastDay(one)).isEqualTo("2026-02-25");
    }

    @Test
    void one_that_is_published_within_the_free_days_begins_after_them() {
        assertThat(lastDay(shown("2026-02-18T10:00:00"))).isEqualTo("2026-02-28");
    }

    @Test
    void an_objection_in_the_free_days_is_heard_and_the_notice_runs_to_its_last_instant() {
        var one = shown("2026-02-11T10:00:00");
        assertThat(objected(one, at("2026-02-20T12:00:00"))).isNull();
        assertThat(objected(one, at("2026-02-26T00:00:01"))).isEqualTo("procedures.objection.over");

        ending(at("2026-02-25T23:59:00"));
        assertThat(one.now().role()).as("still shown").isNull();
        ending(at("2026-02-26T00:03:00"));
        assertThat(one.now().role()).isEqualTo(Role.CITY);
    }

    private GivenCases.Case shown(String local) {
        clock.advance(Duration.between(clock.instant(), at(local)));
        return given.started().shown();
    }

    private LocalDate lastDay(GivenCases.Case one) {
        return LocalDate.ofInstant(Objects.requireNonNull(one.now().due()).minusMillis(1), clock.getZone());
    }

    private Instant at(String local) {
        return LocalDateTime.parse(local).atZone(clock.getZone()).toInstant();
    }

    private @Nullable String objected(GivenCases.Case one, Instant at) {
        var notice = jdbc.sql("select id as value from procedures.notice where case_id = :id").param("id", one.id).query(NoticeId.class).single();
        var refused = catchThrowableOfType(Refused.class, () -> objections.raise(Optional.empty(), notice, UUID.randomUUID(), Objection.typed("Somebody", "154", "It is not so."), at));
        return refused == null ? null : refused.key();
    }

    private void ending(Instant now) {
        while (time.endOneNotice(now)) {
            // until nothing is left
        }
    }
}
