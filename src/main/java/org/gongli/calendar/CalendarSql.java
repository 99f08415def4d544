package org.gongli.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongli.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CalendarSql {

    private final JdbcClient jdbc;

    CalendarSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The version of each year that counts, by year.
    List<Announcement> current() {
        return jdbc.sql("""
                select distinct on (year) year, version, basis, provisional, reason, changed_at, changed_by_role as role
                from calendar.announcement
                order by year, version desc
                """).query(Announcement.class).list();
    }

    Optional<Announcement> current(int year) {
        return history(year).stream().findFirst();
    }

    /// The versions of a year, the last first.
    List<Announcement> history(int year) {
        return jdbc.sql("""
                select year, version, basis, provisional, reason, changed_at, changed_by_role as role
                from calendar.announcement
                where year = :year
                order by version desc
                """).param("year", year).query(Announcement.class).list();
    }

    /// The days of all years that count.
    List<Span> spans() {
        return jdbc.sql("""
                select s.kind, s.festival, s.from_day, s.to_day
                from calendar.span s
                where s.version = (select max(a.version) from calendar.announcement a where a.year = s.year)
                order by s.from_day
                """).query(Span.class).list();
    }

    List<Span> spans(int year, int version) {
        return jdbc.sql("""
                select kind, festival, from_day, to_day
                from calendar.span
                where year = :year and version = :version
                order by from_day
                """).param("year", year).param("version", version).query(Span.class).list();
    }

    /// @return false when there is such a version already
    boolean insert(int year, int version, String basis, boolean provisional, @Nullable String reason, Actor actor, Instant now) {
        return jdbc.sql("""
                insert into calendar.announcement (year, version, basis, provisional, reason, changed_at, changed_by, changed_by_role)
                values (:year, :version, :basis, :provisional, :reason, :now, :account, :role)
                on conflict do nothing
                """)
                .param("year", year)
                .param("version", version)
                .param("basis", basis)
                .param("provisional", provisional)
                .param("reason", reason)
                .param("now", now)
                .param("account", actor.account())
                .param("role", actor.role())
                .update() == 1;
    }

    void insert(int year, int version, Span span) {
        jdbc.sql("""
                insert into calendar.span (year, version, kind, festival, from_day, to_day)
                values (:year, :version, :kind, :festival, :from, :to)
                """)
                .param("year", year)
                .param("version", version)
                .param("kind", span.kind())
                .param("festival", span.festival())
                .param("from", span.fromDay())
                .param("to", span.toDay())
                .update();
    }
}
