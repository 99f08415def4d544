package org.gongli.hardship.visiting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.gongli.hardship.AidApplication;
import org.gongli.hardship.AidApplicationId;
import org.gongli.hardship.HomeVisited;
import org.gongli.hardship.Households;
import org.gongli.hardship.reviewing.ReadingAid;
import org.gongli.notices.NewNotice;
import org.gongli.notices.Notices;
import org.gongli.notices.Topic;
import org.gongli.shared.AccountId;
import org.gongli.shared.Missing;
import org.gongli.shared.PersonalDataRead;
import org.gongli.shared.PlainText;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Two persons visit a household: one reports, the other confirms. No picture is taken.
@Service
public class HomeVisiting {

    private static final int LONGEST = 1_000;

    private final HomeVisitSql sql;
    private final ReadingAid reading;
    private final Households households;
    private final Notices notices;
    private final Topic topic;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HomeVisiting(HomeVisitSql sql, ReadingAid reading, Households households, Notices notices, @Qualifier("hardshipTopic") Topic topic, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.reading = reading;
        this.households = households;
        this.notices = notices;
        this.topic = topic;
        this.events = events;
        this.clock = clock;
    }

    /// The application to whose household the viewer may go.
    AidApplication visited(Viewer viewer, AidApplicationId id) {
        var application = reading.seen(viewer, id);
        if (viewer.role() != Role.TOWN && viewer.role() != Role.CITY) {
            throw new Missing();
        }
        return application;
    }

    /// Takes the report of the first person. The same report again changes nothing, however often a phone sends it.
    ///
    /// @param submission made when the form was opened
    /// @param companion  who went along, and is told that the report waits; null where nobody is named
    @Transactional
    public void report(Viewer viewer, AidApplicationId id, UUID submission, String visitedOn, String findings, @Nullable AccountId companion) {
        var application = visited(viewer, id);
        var words = PlainText.lines(findings);
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new Refused("hardship.wrong.findings", LONGEST);
        }
        if (companion != null && colleagues(viewer).stream().noneMatch(one -> one.account().equals(companion))) {
            throw new Refused("hardship.wrong.companion");
        }
        sql.insert(application, submission, day(visitedOn), households.sealWords(words), viewer.account(), companion, clock.instant()).ifPresent(visit -> {
            publish(viewer, application, visit, false);
            if (companion != null) {
                notices.tell(companion, NewNotice.of(topic, "hardship.notice.visit", List.of(id.toString()), "/desk/hardship/" + id).once("hardship-visit/" + visit));
            }
        });
    }

    List<HomeVisitSql.Colleague> colleagues(Viewer viewer) {
        return sql.colleagues(viewer, LocalDate.now(clock));
    }

    private LocalDate day(String typed) {
        var today = LocalDate.now(clock);
        try {
            var day = LocalDate.parse(typed.strip());
            if (!day.isAfter(today) && day.isAfter(today.minusDays(90))) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        throw new Refused("hardship.wrong.visit-day");
    }

    /// The second person confirms what the first reported.
    ///
    /// @throws Refused when it was the same person, or is confirmed already
    @Transactional
    public void confirm(Viewer viewer, AidApplicationId id, long visit) {
        var application = visited(viewer, id);
        var known = sql.lock(visit).filter(one -> one.file().equals(application.file())).orElseThrow(Missing::new);
        if (known.firstAccount().equals(viewer.account())) {
            throw new Refused("hardship.visit-same-person");
        }
        if (!sql.confirm(visit, viewer.account(), clock.instant()) && !viewer.account().equals(known.secondAccount())) {
            throw new Refused("hardship.visit-confirmed");
        }
        if (known.secondAccount() == null) {
            publish(viewer, application, visit, true);
        }
    }

    private void publish(Viewer viewer, AidApplication application, long visit, boolean second) {
        events.publishEvent(new HomeVisited(viewer.actor(), application.place(), application.id(), application.member(), visit, second));
        events.publishEvent(new PersonalDataRead(viewer.actor(), application.subject(), application.place(), List.of(application.member())));
    }
}
