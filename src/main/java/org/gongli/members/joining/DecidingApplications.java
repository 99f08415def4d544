package org.gongli.members.joining;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongli.members.Members;
import org.gongli.members.NewMember;
import org.gongli.shared.Missing;
import org.gongli.shared.Paged;
import org.gongli.shared.PersonalDataRead;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/// The chair's side of joining: look through those who wait, approve, decline. An application that was decided meanwhile is left as it is, so that
/// pressing twice does nothing twice.
@Service
class DecidingApplications {

    private final ApplicationSql sql;
    private final Members members;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecidingApplications(ApplicationSql sql, Members members, TransactionOperations transactions, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.members = members;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Paged<ApplicationSql.Waiting> waiting(Viewer viewer, @Nullable Long after) {
        var page = Paged.of(sql.waiting(viewer.scope(), after, Paged.SIZE + 1), ApplicationSql.Waiting::id);
        if (!page.empty()) {
            events.publishEvent(new PersonalDataRead(viewer.actor(), "application-list", viewer.org(), List.of()));
        }
        return page;
    }

    /// Approves each by itself: one that cannot be approved waits on, and the list tells why.
    ///
    /// @return how many became members
    /// @throws Missing when one lies outside the viewer's scope
    int approve(Viewer viewer, List<ApplicationId> ids) {
        return (int) ids.stream().filter(id -> approved(viewer, id)).count();
    }

    private boolean approved(Viewer viewer, ApplicationId id) {
        try {
            return Boolean.TRUE.equals(transactions.execute(status -> approve(viewer, id)));
        } catch (Refused | DuplicateKeyException hindered) {
            return false;
        }
    }

    private boolean approve(Viewer viewer, ApplicationId id) {
        var application = sql.lock(id, viewer.scope()).orElseThrow(Missing::new);
        if (application.status() != ApplicationStatus.PENDING) {
            return false;
        }
        var applicant = application.applicant();
        var member = members.enrol(viewer.actor(), application.org(), new NewMember(applicant.name(), applicant.citizenId(), applicant.phone(), applicant.gig(),
                applicant.employeeNo(), LocalDate.now(clock)));
        sql.approve(id, member, clock.instant());
        events.publishEvent(new ApplicationDecided(viewer.actor(), application.org(), id, true));
        return true;
    }

    /// @param reason what the applicants are told
    /// @return how many were declined
    /// @throws Missing when one lies outside the viewer's scope; then none is declined
    @Transactional
    public int decline(Viewer viewer, List<ApplicationId> ids, String reason) {
        return (int) ids.stream().filter(id -> declined(viewer, id, reason)).count();
    }

    private boolean declined(Viewer viewer, ApplicationId id, String reason) {
        var application = sql.lock(id, viewer.scope()).orElseThrow(Missing::new);
        if (application.status() != ApplicationStatus.PENDING) {
            return false;
        }
        sql.decline(id, reason, clock.instant());
        events.publishEvent(new ApplicationDecided(viewer.actor(), application.org(), id, false));
        return true;
    }
}
