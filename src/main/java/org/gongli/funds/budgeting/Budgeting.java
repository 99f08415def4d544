package org.gongli.funds.budgeting;

import java.time.Clock;
import org.gongli.funds.BudgetLineId;
import org.gongli.funds.Officers;
import org.gongli.funds.books.Ledger;
import org.gongli.organisations.OrganisationTree;
import org.gongli.shared.Forbidden;
import org.gongli.shared.Missing;
import org.gongli.shared.Money;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes an amount from the proposal to the budget, through the hands of two persons.
@Service
public class Budgeting {

    private final BudgetSql sql;
    private final Ledger ledger;
    private final OrganisationTree tree;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Budgeting(BudgetSql sql, Ledger ledger, OrganisationTree tree, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.ledger = ledger;
        this.tree = tree;
        this.events = events;
        this.clock = clock;
    }

    /// Opens a line with its first amount, which nobody can spend before a second person has approved it.
    ///
    /// @throws Missing when the organisation lies outside the viewer's scope
    @Transactional
    public BudgetLineId open(Viewer viewer, NewLine line) {
        requireOfficer(viewer);
        tree.within(viewer.scope(), line.org());
        var id = sql.insert(line);
        ledger.open(id);
        sql.propose(id, line.amount(), line.reason(), viewer.account(), clock.instant());
        events.publishEvent(new BudgetProposed(viewer.actor(), line.org(), id, line.amount()));
        return id;
    }

    /// Proposes to add an amount to a line, or with a negative one to take it back.
    ///
    /// @return the number of the proposal
    /// @throws Missing when the line lies outside the viewer's scope
    @Transactional
    public long propose(Viewer viewer, BudgetLineId id, Money amount, String reason) {
        requireOfficer(viewer);
        var line = sql.line(id, viewer.scope()).orElseThrow(Missing::new);
        var change = sql.propose(id, amount, reason, viewer.account(), clock.instant());
        events.publishEvent(new BudgetProposed(viewer.actor(), line.org(), id, amount));
        return change;
    }

    /// Approves an amount; from now on it can be spent.
    ///
    /// @throws Refused when the viewer proposed it, it is decided, or less is free than it takes back
    @Transactional
    public void approve(Viewer viewer, BudgetLineId line, long id) {
        var proposed = decide(viewer, line, id, BudgetStatus.APPROVED);
        ledger.budget(viewer.actor(), line, id, proposed.amount());
        events.publishEvent(new BudgetApproved(viewer.actor(), proposed.org(), line, proposed.amount()));
    }

    /// @throws Refused when the viewer proposed it, or it is decided
    @Transactional
    public void decline(Viewer viewer, BudgetLineId line, long id) {
        var proposed = decide(viewer, line, id, BudgetStatus.DECLINED);
        events.publishEvent(new BudgetDeclined(viewer.actor(), proposed.org(), line, proposed.amount()));
    }

    private BudgetSql.Proposed decide(Viewer viewer, BudgetLineId line, long id, BudgetStatus status) {
        requireOfficer(viewer);
        var proposed = sql.lock(line, id, viewer.scope()).orElseThrow(Missing::new);
        if (proposed.status() != BudgetStatus.PROPOSED) {
            throw new Refused("funds.budget.decided");
        }
        if (proposed.proposedBy().equals(viewer.account())) {
            throw new Refused("constraint.budget_second_person");
        }
        sql.decide(id, status, viewer.account(), clock.instant());
        return proposed;
    }

    private static void requireOfficer(Viewer viewer) {
        if (!Officers.act(viewer)) {
            throw new Forbidden();
        }
    }
}
