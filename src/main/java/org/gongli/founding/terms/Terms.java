package org.gongli.founding.terms;

import java.time.Clock;
import java.time.LocalDate;
import org.gongli.founding.TermRecorded;
import org.gongli.organisations.OrganisationTree;
import org.gongli.rules.Facts;
import org.gongli.rules.Rules;
import org.gongli.shared.Actor;
import org.gongli.shared.Forbidden;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Begins terms of office.
@Service
public class Terms {

    private final TermSql sql;
    private final OrganisationTree tree;
    private final Rules rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Terms(TermSql sql, OrganisationTree tree, Rules rules, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.tree = tree;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /// Begins the first term of a union, as part of its founding.
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(Actor actor, NewTerm term) {
        insert(actor, term);
    }

    /// Records a re-election: the running term ends with the day of the election, and the next one begins. The chair of the union and its town record it.
    ///
    /// @throws org.gongli.shared.Missing when the union lies outside the viewer's scope
    /// @throws Refused when the day is ahead or before the running term, or a rule stands against the term
    @Transactional
    public void renew(Viewer viewer, NewTerm term, Facts election) {
        var union = tree.within(viewer.scope(), term.org());
        if (viewer.role() != Role.CHAIR && viewer.role() != Role.TOWN && viewer.role() != Role.CITY) {
            throw new Forbidden();
        }
        if (!union.kind().hasMembers()) {
            throw new Refused("founding.term.no-union");
        }
        if (term.startsOn().isAfter(LocalDate.now(clock))) {
            throw new Refused("founding.election.future");
        }
        var subject = "organisation/" + term.org();
        rules.judge("terms", Facts.of().with("grassroots", true).with("termYears", term.years()), term.org(), subject).requireClear();
        rules.judge("elections", election, term.org(), subject).requireClear();
        insert(viewer.actor(), term);
    }

    /// Whoever begins a term of the same union at the same time waits, and is refused.
    private void insert(Actor actor, NewTerm term) {
        var union = tree.keptOpen(term.org());
        var running = sql.lockRunning(term.org());
        if (running.isPresent() && !term.startsOn().isAfter(running.get().startsOn())) {
            throw new Refused("founding.term.before");
        }
        running.ifPresent(last -> sql.close(last.id(), term.startsOn()));
        var number = sql.insert(term, union.town(), actor.account(), clock.instant());
        events.publishEvent(new TermRecorded(actor, term.org(), number, term.endsOn()));
    }
}
