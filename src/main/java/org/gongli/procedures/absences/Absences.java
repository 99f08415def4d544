package org.gongli.procedures.absences;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongli.procedures.AbsenceRecorded;
import org.gongli.procedures.view.AbsenceList;
import org.gongli.shared.AccountId;
import org.gongli.shared.Forbidden;
import org.gongli.shared.Missing;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Hands the desk of a post over to a colleague for some days.
@Service
public class Absences {

    private static final int LONGEST_DAYS = 366;

    private final AbsenceSql sql;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Absences(AbsenceSql sql, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    /// From the beginning of the first day to the end of the last.
    ///
    /// @throws Refused when the days are none, or the colleague none of those to choose from
    @Transactional
    public void handOver(Viewer viewer, AccountId deputy, LocalDate first, LocalDate last) {
        if (!viewer.role().officer()) {
            throw new Forbidden();
        }
        if (last.isBefore(first) || last.isBefore(LocalDate.now(clock)) || first.plusDays(LONGEST_DAYS).isBefore(last)) {
            throw new Refused("procedures.absence.days");
        }
        if (sql.colleagues(viewer, LocalDate.now(clock)).stream().noneMatch(colleague -> colleague.account().equals(deputy))) {
            throw new Refused("procedures.absence.nobody");
        }
        var from = start(first);
        var to = start(last.plusDays(1));
        var id = sql.insert(viewer, deputy, from, to, clock.instant());
        events.publishEvent(new AbsenceRecorded(viewer.actor(), viewer.org(), id, viewer.role(), viewer.account(), deputy, from, to));
    }

    /// Ends it now.
    @Transactional
    public void end(Viewer viewer, long id) {
        var absence = sql.own(viewer, id).orElseThrow(Missing::new);
        var now = clock.instant();
        if (!absence.to().isAfter(now)) {
            throw new Refused("procedures.absence.over");
        }
        sql.end(id, now);
        events.publishEvent(new AbsenceRecorded(viewer.actor(), viewer.org(), id, viewer.role(), viewer.account(), absence.deputy(), now, now));
    }

    AbsenceList list(Viewer viewer) {
        var today = LocalDate.now(clock);
        return new AbsenceList(sql.list(viewer), sql.colleagues(viewer, today), today.toString(), today.plusDays(6).toString(), clock.instant(), null);
    }

    List<AbsenceList.Row> all(Viewer viewer) {
        return sql.list(viewer);
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
