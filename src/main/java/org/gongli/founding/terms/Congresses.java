package org.gongli.founding.terms;

import java.time.Clock;
import java.time.LocalDate;
import org.gongli.founding.ChairElected;
import org.gongli.founding.ChairRemoved;
import org.gongli.organisations.OrganisationTree;
import org.gongli.rules.Rules;
import org.gongli.shared.Forbidden;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Records that an extraordinary congress removed a chair, and whom it elected for the rest of the term, then or when the office was vacant. The term goes on.
@Service
class Congresses {

    private final TermSql terms;
    private final CongressSql sql;
    private final OrganisationTree tree;
    private final Rules rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Congresses(TermSql terms, CongressSql sql, OrganisationTree tree, Rules rules, ApplicationEventPublisher events, Clock clock) {
        this.terms = terms;
        this.sql = sql;
        this.tree = tree;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /// The town and the city record it, so that no chair records or keeps back the own removal.
    ///
    /// @throws org.gongli.shared.Missing when the union lies outside the viewer's scope
    /// @throws Refused when no term runs, a congress of that day or a later one is recorded, the numbers do not add up, or a rule stands against it
    @Transactional
    public void record(Viewer viewer, Congress congress) {
        tree.within(viewer.scope(), congress.org());
        if (viewer.role() != Role.TOWN && viewer.role() != Role.CITY) {
            throw new Forbidden();
        }
        var running = terms.lockRunning(congress.org()).orElseThrow(() -> new Refused("founding.congress.no-term"));
        var vacant = running.chair().isEmpty();
        check(congress, running);
        judge(congress, vacant);
        sql.record(running.id(), congress, viewer.account(), clock.instant());
        events.publishEvent(vacant ? new ChairElected(viewer.actor(), congress.org(), congress.heldOn())
                : new ChairRemoved(viewer.actor(), congress.org(), congress.heldOn(), congress.successor() != null));
    }

    /// What must add up, whatever the rules of the day are. Congresses are recorded in their order: the last one says who is in office.
    private void check(Congress congress, TermSql.Running running) {
        if (congress.heldOn().isAfter(LocalDate.now(clock)) || !congress.heldOn().isAfter(running.startsOn())) {
            throw new Refused("founding.congress.day");
        }
        if (running.lastCongress() != null && !congress.heldOn().isAfter(running.lastCongress())) {
            throw new Refused("founding.congress.recorded");
        }
        if (congress.votes() > congress.entitled() || congress.entitled() > congress.members() || congress.proposers() > congress.members()) {
            throw new Refused("founding.congress.more-votes");
        }
        var successor = congress.successor();
        if (successor != null && (successor.attending() > congress.entitled() || successor.votes() > successor.attending())) {
            throw new Refused("founding.congress.more-votes");
        }
    }

    private void judge(Congress congress, boolean vacant) {
        if (vacant && congress.successor() == null) {
            throw new Refused("founding.congress.vacant");
        }
        var subject = "organisation/" + congress.org();
        rules.judge("congress", congress.calling(), congress.org(), subject).requireClear();
        if (!vacant) {
            rules.judge("removal", congress.removal(), congress.org(), subject).requireClear();
        }
        if (congress.successor() != null) {
            rules.judge("elections", congress.election(congress.successor()), congress.org(), subject).requireClear();
        }
    }
}
