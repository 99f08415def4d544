package org.gongli.hardship.reviewing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongli.hardship.AidApplication;
import org.gongli.hardship.AidApplicationId;
import org.gongli.hardship.AidApplicationSql;
import org.gongli.hardship.ApplicationEnded;
import org.gongli.hardship.ApplicationState;
import org.gongli.hardship.FileState;
import org.gongli.hardship.HardshipFileSql;
import org.gongli.hardship.Judgements;
import org.gongli.hardship.granting.GrantingAid;
import org.gongli.notices.NewNotice;
import org.gongli.notices.Notices;
import org.gongli.notices.Topic;
import org.gongli.procedures.CaseEnded;
import org.gongli.procedures.CaseReturned;
import org.gongli.procedures.Ending;
import org.gongli.procedures.NoticePublished;
import org.gongli.procedures.StepDecided;
import org.gongli.shared.Actor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Follows the case: files, grants and messages are as the procedure says, in the same transaction.
@Component
class WhenAidCaseMoves {

    private static final String SUBJECT = AidApplication.KIND + "/";

    private final AidApplicationSql applications;
    private final HardshipFileSql files;
    private final Judgements judgements;
    private final GrantingAid granting;
    private final Notices notices;
    private final Topic topic;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WhenAidCaseMoves(AidApplicationSql applications, HardshipFileSql files, Judgements judgements, GrantingAid granting, Notices notices, @Qualifier("hardshipTopic") Topic topic,
            ApplicationEventPublisher events, Clock clock) {
        this.applications = applications;
        this.files = files;
        this.judgements = judgements;
        this.granting = granting;
        this.notices = notices;
        this.topic = topic;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void decided(StepDecided event) {
        if (!event.actor().equals(Actor.SYSTEM)) {
            of(event.subject()).filter(application -> !event.actor().account().equals(application.applicant()))
                    .ifPresent(application -> applications.decider(application.id(), event.actor().account()));
        }
    }

    @EventListener
    void returned(CaseReturned event) {
        of(event.subject()).ifPresent(application -> tell(application, "hardship.notice.returned", "returned/" + event.step()));
    }

    /// The desks have decided; what may still come are objections.
    @EventListener
    void published(NoticePublished event) {
        of(event.subject()).ifPresent(judgements::keep);
    }

    @EventListener
    void ended(CaseEnded event) {
        of(event.subject()).ifPresent(application -> end(application, event.outcome(), event.actor()));
    }

    private void end(AidApplication application, Ending outcome, Actor actor) {
        var state = ApplicationState.valueOf(outcome.name());
        files.lock(application.file());
        if (outcome != Ending.WITHDRAWN) {
            judgements.keep(application);
        }
        applications.ended(application.id(), state, clock.instant());
        if (outcome == Ending.APPROVED) {
            var today = LocalDate.now(clock);
            files.inForce(application.file(), judgements.of(application).found().level(), today, today.plusYears(1));
            granting.grant(application);
        } else {
            granting.callOff(actor, application);
            if (files.get(application.file()).state() == FileState.OPEN) {
                files.end(application.file(), FileState.CLOSED, LocalDate.now(clock), null);
            }
        }
        events.publishEvent(new ApplicationEnded(actor, application.place(), application.id(), application.member(), state));
        if (outcome != Ending.WITHDRAWN) {
            tell(application, outcome == Ending.APPROVED ? "hardship.notice.approved" : "hardship.notice.rejected", "ended");
        }
    }

    private void tell(AidApplication application, String key, String occasion) {
        notices.tell(application.member(), NewNotice.of(topic, key, List.of(), "/me/hardship/" + application.id()).once(application.subject() + "/" + occasion));
    }

    private Optional<AidApplication> of(String subject) {
        return subject.startsWith(SUBJECT) ? applications.find(AidApplicationId.of(subject.substring(SUBJECT.length()))) : Optional.empty();
    }
}
