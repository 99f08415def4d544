package org.gongli.procedures.running;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.gongli.procedures.Action;
import org.gongli.procedures.StepDueSoon;
import org.gongli.procedures.definitions.Definitions;
import org.gongli.procedures.engine.Engine;
import org.gongli.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What happens to cases because time passes. Each call does one thing in one transaction and says whether there may be more; several nodes may call
/// at once, for each passes over what another holds.
@Service
public class PassingTime {

    /// Objections that were on their way when a notice ended are heard.
    public static final Duration GRACE = Duration.ofMinutes(2);

    private final TimeSql times;
    private final CaseSql sql;
    private final PassingUp up;
    private final Definitions definitions;
    private final Engine engine;
    private final Moving moving;
    private final ApplicationEventPublisher events;

    PassingTime(TimeSql times, CaseSql sql, PassingUp up, Definitions definitions, Engine engine, Moving moving, ApplicationEventPublisher events) {
        this.times = times;
        this.sql = sql;
        this.up = up;
        this.definitions = definitions;
        this.engine = engine;
        this.moving = moving;
        this.events = events;
    }

    /// Reminds one desk of a step of which two thirds of the time are over.
    @Transactional
    public boolean remindOne(Instant now) {
        var step = times.dueSoon(now).orElse(null);
        if (step == null) {
            return false;
        }
        times.reminded(step.id(), now);
        var of = sql.head(step.caseId()).orElseThrow();
        events.publishEvent(new StepDueSoon(Actor.SYSTEM, of.subject(), of.org(), of.id(), of.procedure(), of.member(), step.id(), step.node(), step.role(), step.org(), step.dueAt()));
        return true;
    }

    /// Lets the level above decide too what is overdue.
    @Transactional
    public boolean escalateOne(Instant now) {
        var step = times.overdue(now).orElse(null);
        if (step == null) {
            return false;
        }
        up.pass(sql.head(step.caseId()).orElseThrow(), step.id(), step.node(), new Desk(step.role(), step.org()), now);
        return true;
    }

    /// Ends a public notice whose last day is over: the case goes on, by whether somebody objected.
    @Transactional
    public boolean endOneNotice(Instant now) {
        var id = times.noticeOver(now.minus(GRACE)).orElse(null);
        if (id == null) {
            return false;
        }
        var step = sql.open(id).filter(open -> times.noticeOver(open.id(), now.minus(GRACE))).orElse(null);
        if (step == null) {
            return true;
        }
        var of = sql.head(id).orElseThrow();
        var action = sql.objected(step.id()) ? Action.OBJECTED : Action.CLEAR;
        sql.noticeClosed(step.id(), now);
        var arrival = engine.trigger(Objects.requireNonNull(of.engineId()), step.engineId(), action.name());
        moving.left(of, step, action, Actor.SYSTEM, null, null, now);
        moving.arrived(of, definitions.version(of.definition()).definition(), arrival, Actor.SYSTEM, now);
        return true;
    }
}
