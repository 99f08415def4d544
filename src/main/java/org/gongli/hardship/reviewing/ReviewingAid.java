package org.gongli.hardship.reviewing;

import java.time.Clock;
import org.gongli.funds.BudgetLineId;
import org.gongli.hardship.AidApplicationId;
import org.gongli.hardship.AidApplicationSql;
import org.gongli.hardship.AidApplicationSql.OpenDesk;
import org.gongli.hardship.RelationDeclared;
import org.gongli.hardship.granting.GrantingAid;
import org.gongli.procedures.Action;
import org.gongli.procedures.Deciding;
import org.gongli.procedures.Decision;
import org.gongli.procedures.StepId;
import org.gongli.shared.Missing;
import org.gongli.shared.Money;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Decides applications, each tier its own grant.
@Service
public class ReviewingAid {

    private final ReadingAid reading;
    private final AidApplicationSql applications;
    private final GrantingAid granting;
    private final Deciding deciding;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReviewingAid(ReadingAid reading, AidApplicationSql applications, GrantingAid granting, Deciding deciding, ApplicationEventPublisher events, Clock clock) {
        this.reading = reading;
        this.applications = applications;
        this.granting = granting;
        this.deciding = deciding;
        this.events = events;
        this.clock = clock;
    }

    /// Decides a step, together with the tier's own grant where it agrees.
    ///
    /// @param step   that the viewer saw; null for the last one that came to the viewer's desk, or to whichever desk it lies on
    /// @param amount what the tier gives; zero for nothing of its own
    /// @param line   of the tier's budget; null where it gives nothing
    /// @throws Missing when the viewer may not know of it
    /// @throws Refused when it is decided already, no desk has it, the viewer stands too near, or the money is not there
    @Transactional
    public void decide(Viewer viewer, AidApplicationId id, @Nullable StepId step, Action action, Money amount, @Nullable BudgetLineId line, String reason) {
        var application = reading.lock(viewer, id);
        var open = applications.desk(application);
        var meant = step == null ? applications.latestAt(application, viewer).or(() -> open.map(OpenDesk::step)) : applications.stepOf(application, step);
        var asked = meant.orElseThrow(() -> new Refused("hardship.no-desk"));
        if (action == Action.APPROVE) {
            open.filter(desk -> desk.step().equals(asked)).ifPresent(desk -> desk.tier().ifPresent(tier -> {
                applications.opinion(asked, id, amount);
                granting.enter(viewer.actor(), application, tier, desk.org(), line, amount);
            }));
        }
        deciding.decide(viewer, asked, Decision.of(action, reason));
    }

    /// Says that the viewer is related to the applicant; from here on the viewer decides nothing of it. It cannot be taken back.
    @Transactional
    public void declareRelation(Viewer viewer, AidApplicationId id) {
        var application = reading.lock(viewer, id);
        applications.related(id, viewer.account(), clock.instant());
        events.publishEvent(new RelationDeclared(viewer.actor(), application.place(), id, application.member()));
    }
}
