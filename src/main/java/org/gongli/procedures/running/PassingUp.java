package org.gongli.procedures.running;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import org.gongli.procedures.StepEscalated;
import org.gongli.procedures.StepId;
import org.gongli.procedures.definitions.Node;
import org.gongli.shared.AccountId;
import org.gongli.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Lets the level above decide too: what is overdue, and what nobody at the desk may decide because each of them applied for it, is whom it is about, or decided
/// it before.
@Component
class PassingUp {

    private final Desks desks;
    private final DeskSql desk;
    private final CaseSql sql;
    private final TimeSql times;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PassingUp(Desks desks, DeskSql desk, CaseSql sql, TimeSql times, ApplicationEventPublisher events, Clock clock) {
        this.desks = desks;
        this.desk = desk;
        this.sql = sql;
        this.times = times;
        this.events = events;
        this.clock = clock;
    }

    /// Passes it up, or marks that there is nobody above.
    void pass(CaseHead of, StepId step, String node, Desk from, Instant now) {
        var above = desks.above(from).orElse(null);
        times.escalated(step, above, now);
        events.publishEvent(new StepEscalated(Actor.SYSTEM, of.subject(), of.org(), of.id(), of.procedure(), of.member(), step, node, above == null ? null : above.role(),
                above == null ? null : above.org()));
    }

    /// Passes up a step to which nobody at the desk may put a hand, unless nobody sits above.
    void passUndecidable(CaseHead of, StepId step, Node node, Desk at, Instant now) {
        if (seats(of, node, at, now).noneAble() && desks.above(at).isPresent()) {
            pass(of, step, node.id(), at, now);
        }
    }

    /// Who sits at the desk, and how many of them may decide this step.
    DeskSql.Seats seats(CaseHead of, Node node, Desk at, Instant now) {
        var barred = new ArrayList<AccountId>();
        barred.add(of.applicant());
        if (of.member() != null) {
            barred.addAll(desk.accounts(of.member()));
        }
        if (node.apart()) {
            barred.addAll(sql.deciders(of.id(), node.apartFrom()));
        }
        return desk.seats(at, barred, LocalDate.ofInstant(now, clock.getZone()), now);
    }
}
