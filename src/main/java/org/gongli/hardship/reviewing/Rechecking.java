package org.gongli.hardship.reviewing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gongli.hardship.AidApplication;
import org.gongli.hardship.AidApplicationId;
import org.gongli.hardship.AidApplicationSql;
import org.gongli.hardship.AidFile;
import org.gongli.hardship.FileRechecked;
import org.gongli.hardship.FileState;
import org.gongli.hardship.HardshipFileId;
import org.gongli.hardship.HardshipFileSql;
import org.gongli.hardship.Households;
import org.gongli.hardship.RecheckDue;
import org.gongli.hardship.visiting.HomeVisitSql;
import org.gongli.notices.NewNotice;
import org.gongli.notices.Notices;
import org.gongli.notices.Topic;
import org.gongli.shared.Actor;
import org.gongli.shared.Missing;
import org.gongli.shared.PlainText;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Looks at every file once a year: it stays, or the household has recovered (card AID-10).
@Service
public class Rechecking {

    private static final int LONGEST_REASON = 1_000;

    private final RecheckSql sql;
    private final ReadingAid reading;
    private final AidApplicationSql applications;
    private final HardshipFileSql files;
    private final HomeVisitSql visits;
    private final Households households;
    private final Notices notices;
    private final Topic topic;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rechecking(RecheckSql sql, ReadingAid reading, AidApplicationSql applications, HardshipFileSql files, HomeVisitSql visits, Households households, Notices notices,
            @Qualifier("hardshipTopic") Topic topic, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.reading = reading;
        this.applications = applications;
        this.files = files;
        this.visits = visits;
        this.households = households;
        this.notices = notices;
        this.topic = topic;
        this.events = events;
        this.clock = clock;
    }

    /// Begins the yearly look at one file whose day has come, and tells the member.
    ///
    /// @return whether there may be more
    @Transactional
    public boolean remindOne(Instant now) {
        var due = sql.due(LocalDate.ofInstant(now, clock.getZone()));
        due.ifPresent(id -> remind(id, now));
        return due.isPresent();
    }

    private void remind(HardshipFileId id, Instant now) {
        var file = files.get(id);
        var application = applications.find(sql.latest(id)).orElseThrow();
        if (sql.insert(id, Objects.requireNonNull(file.recheckOn()), now)) {
            events.publishEvent(new RecheckDue(Actor.SYSTEM, file.town(), application.id(), file.member()));
            notices.tell(file.member(), NewNotice.of(topic, "hardship.notice.recheck", List.of(), "/me/hardship").once("hardship-recheck/" + id + "/" + file.recheckOn()));
        }
    }

    public boolean open(AidApplication application) {
        return sql.open(application.file()).isPresent();
    }

    /// Decides the yearly look, after a visit.
    ///
    /// @param stays  whether the file stays in force
    /// @param reason read by the member
    /// @throws Refused when there is none to decide, nobody has visited since, or the reason is missing
    @Transactional
    public void decide(Viewer viewer, AidApplicationId id, boolean stays, String reason) {
        var application = reading.lock(viewer, id);
        if (!ReadingAid.readsFile(viewer)) {
            throw new Missing();
        }
        var file = files.lock(application.file());
        var open = sql.open(file.id()).orElseThrow(() -> new Refused("hardship.no-recheck"));
        var words = PlainText.lines(reason);
        if (!stays && words.isEmpty() || words.length() > LONGEST_REASON) {
            throw new Refused("hardship.wrong.exit-reason", LONGEST_REASON);
        }
        if (applications.related(id, viewer.account())) {
            throw new Refused("hardship.barred.relation");
        }
        if (!visits.confirmedSince(file.id(), open.createdAt())) {
            throw new Refused("hardship.visit-missing");
        }
        if (sql.decide(open.id(), stays ? "CONTINUE" : "EXIT", viewer.account(), clock.instant())) {
            apply(file, stays, words);
            events.publishEvent(new FileRechecked(viewer.actor(), file.town(), id, file.member(), stays));
        }
    }

    private void apply(AidFile file, boolean stays, String reason) {
        if (stays) {
            files.stays(file.id(), LocalDate.now(clock).plusYears(1));
        } else {
            files.end(file.id(), FileState.EXITED, LocalDate.now(clock), households.sealWords(reason));
        }
        notices.tell(file.member(), NewNotice.of(topic, stays ? "hardship.notice.stays" : "hardship.notice.exit", stays ? List.of() : List.of(reason), "/me/hardship"));
    }
}
