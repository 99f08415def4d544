package org.gongli.procedures.running;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.gongli.calendar.TimeLimit;
import org.gongli.calendar.TimeLimits;
import org.gongli.procedures.Action;
import org.gongli.procedures.CaseEnded;
import org.gongli.procedures.Ending;
import org.gongli.procedures.NoticePublished;
import org.gongli.procedures.StepDecided;
import org.gongli.procedures.StepId;
import org.gongli.procedures.StepReached;
import org.gongli.procedures.definitions.Definition;
import org.gongli.procedures.definitions.Node;
import org.gongli.procedures.engine.Arrival;
import org.gongli.shared.AccountId;
import org.gongli.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Writes down each move of a token in our own tables, in the transaction of the move.
@Component
class Moving {

    private final CaseSql sql;
    private final Desks desks;
    private final PassingUp up;
    private final Matters matters;
    private final TimeLimits limits;
    private final ApplicationEventPublisher events;

    Moving(CaseSql sql, Desks desks, PassingUp up, Matters matters, TimeLimits limits, ApplicationEventPublisher events) {
        this.sql = sql;
        this.desks = desks;
        this.up = up;
        this.matters = matters;
        this.limits = limits;
        this.events = events;
    }

    /// A step is closed by an action.
    void left(CaseHead of, OpenStep step, Action action, Actor actor, @Nullable AccountId forAccount, byte @Nullable [] reason, Instant now) {
        sql.done(step.id(), now);
        sql.decided(of.id(), step.id(), action, actor, forAccount, reason, now);
        events.publishEvent(new StepDecided(actor, of.subject(), of.org(), of.id(), of.procedure(), of.member(), step.id(), step.node(), action, forAccount));
    }

    /// A token came to a node.
    void arrived(CaseHead of, Definition definition, Arrival arrival, Actor actor, Instant now) {
        var node = definition.node(arrival.node());
        if (arrival.stay() == null) {
            ended(of, Objects.requireNonNull(node.ending()), actor, now);
            return;
        }
        switch (node.kind()) {
            case REVIEW -> review(of, node, arrival.stay(), actor, now);
            case MEND -> mend(of, node, arrival.stay(), actor, now);
            case NOTICE -> notice(of, node, arrival.stay(), actor, now);
            case START, GATEWAY, END -> throw new IllegalStateException("a case cannot stay at " + node.id());
        }
    }

    void ended(CaseHead of, Ending outcome, Actor actor, Instant now) {
        sql.ended(of.id(), outcome, now);
        events.publishEvent(new CaseEnded(actor, of.subject(), of.org(), of.id(), of.procedure(), of.member(), outcome));
    }

    private void review(CaseHead of, Node node, String stay, Actor actor, Instant now) {
        var desk = desks.of(matters.of(of.procedure()).place(of.subject(), node.id(), of.org()), node);
        var due = limits.due(now, Objects.requireNonNull(node.limit()));
        var step = sql.reached(of, node, desk, stay, now, due, lastThird(now, due));
        reached(of, node, desk, step, actor, due);
        up.passUndecidable(of, step, node, desk, now);
    }

    private void mend(CaseHead of, Node node, String stay, Actor actor, Instant now) {
        var due = node.limit() == null ? null : limits.due(now, node.limit());
        reached(of, node, null, sql.reached(of, node, null, stay, now, due, null), actor, due);
    }

    private void notice(CaseHead of, Node node, String stay, Actor actor, Instant now) {
        var ends = limits.due(now, TimeLimit.workingDays(node.days(), ""));
        var step = sql.reached(of, node, null, stay, now, ends, null);
        var notice = sql.published(of.id(), step, now, node.days(), ends);
        reached(of, node, null, step, actor, ends);
        events.publishEvent(new NoticePublished(actor, of.subject(), of.org(), of.id(), of.procedure(), of.member(), notice, ends));
    }

    private void reached(CaseHead of, Node node, @Nullable Desk desk, StepId step, Actor actor, @Nullable Instant due) {
        events.publishEvent(new StepReached(actor, of.subject(), of.org(), of.id(), of.procedure(), of.member(), step, node.id(),
                desk == null ? null : desk.role(), desk == null ? null : desk.org(), due));
    }

    private static Instant lastThird(Instant from, Instant due) {
        return due.minus(Duration.between(from, due).dividedBy(3));
    }
}
