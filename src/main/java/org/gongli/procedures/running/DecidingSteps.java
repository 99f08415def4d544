package org.gongli.procedures.running;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import org.gongli.procedures.Action;
import org.gongli.procedures.CaseId;
import org.gongli.procedures.CaseReturned;
import org.gongli.procedures.Decision;
import org.gongli.procedures.Offer;
import org.gongli.procedures.Outcome;
import org.gongli.procedures.ReviewBegun;
import org.gongli.procedures.StepAsked;
import org.gongli.procedures.StepId;
import org.gongli.procedures.definitions.Definition;
import org.gongli.procedures.definitions.Definitions;
import org.gongli.procedures.definitions.Node;
import org.gongli.procedures.engine.Engine;
import org.gongli.shared.Forbidden;
import org.gongli.shared.Missing;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Decides steps.
@Service
public class DecidingSteps {

    private static final int LONGEST_REASON = 2_000;

    private final CaseSql sql;
    private final Definitions definitions;
    private final Authority authority;
    private final Engine engine;
    private final Moving moving;
    private final Matters matters;
    private final Words words;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DecidingSteps(CaseSql sql, Definitions definitions, Authority authority, Engine engine, Moving moving, Matters matters, Words words,
            ApplicationEventPublisher events, TransactionTemplate transaction, Clock clock) {
        this.sql = sql;
        this.definitions = definitions;
        this.authority = authority;
        this.engine = engine;
        this.moving = moving;
        this.matters = matters;
        this.words = words;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Transactional
    public void decide(Viewer viewer, StepId id, Decision decision) {
        var of = sql.lock(id).orElseThrow(Missing::new);
        var step = sql.step(id).orElseThrow();
        var now = clock.instant();
        var seat = authority.seat(viewer, of, step, now);
        if (step.doneAt() != null) {
            throw new Refused("procedures.decided-already." + sql.action(id).name());
        }
        var definition = definitions.version(of.definition()).definition();
        var node = definition.node(step.node());
        authority.checkPerson(viewer, of, node);
        checkForm(decision, node, definition);
        matters.of(of.procedure()).check(viewer, asked(of, step, seat), decision);
        move(viewer, of, step, definition, decision, seat, now);
    }

    private void move(Viewer viewer, CaseHead of, OpenStep step, Definition definition, Decision decision, Authority.Seat seat, Instant now) {
        var actor = viewer.actor();
        var arrival = engine.complete(Objects.requireNonNull(of.engineId()), step.engineId(), decision.action().name(), decision.variables());
        moving.left(of, step, decision.action(), actor, seat.forAccount(), words.sealed(decision.reason().strip()), now);
        if (decision.action() == Action.RETURN) {
            events.publishEvent(new CaseReturned(actor, of.subject(), of.org(), of.id(), of.procedure(), of.member(), step.id(), step.node()));
        }
        moving.arrived(of, definition, arrival, actor, now);
    }

    private static StepAsked asked(CaseHead of, OpenStep step, Authority.Seat seat) {
        var desk = Objects.requireNonNull(step.desk());
        return new StepAsked(of.id(), step.id(), of.procedure(), of.subject(), step.node(), desk.role(), desk.org(), of.org(), of.member(), of.applicant(), seat.forAccount());
    }

    private static void checkForm(Decision decision, Node node, Definition definition) {
        if (!node.actions().contains(decision.action())) {
            throw new Refused("procedures.not-offered");
        }
        if (decision.action().needsReason() && decision.reason().isBlank()) {
            throw new Refused("procedures.reason-missing");
        }
        if (decision.reason().length() > LONGEST_REASON) {
            throw new Refused("procedures.reason-long", LONGEST_REASON, decision.reason().length());
        }
        if (!definition.variables().containsAll(decision.variables().keySet())) {
            throw new IllegalArgumentException("the procedure does not declare all of " + decision.variables().keySet());
        }
    }

    /// In a transaction of its own.
    public Outcome alone(Viewer viewer, StepId step, Decision decision) {
        try {
            transaction.executeWithoutResult(status -> decide(viewer, step, decision));
            return new Outcome(step, null);
        } catch (Refused e) {
            return new Outcome(step, e);
        } catch (Missing | Forbidden e) {
            return new Outcome(step, new Refused("procedures.not-yours"));
        } catch (PessimisticLockingFailureException e) {
            return new Outcome(step, new Refused("procedures.busy"));
        }
    }

    /// What of a case the viewer may decide at this moment; empty when it lies on another desk.
    public Optional<Offer> offer(Viewer viewer, CaseId id) {
        return offer(viewer, sql.head(id).orElseThrow(Missing::new), sql.open(id));
    }

    /// The same when the viewer reads it: unless somebody else has to decide, the review begins.
    @Transactional
    public Optional<Offer> open(Viewer viewer, CaseId id) {
        var of = sql.head(id).orElseThrow(Missing::new);
        var step = sql.open(id);
        var offer = offer(viewer, of, step);
        offer.filter(mine -> mine.barred() == null).ifPresent(mine -> begin(viewer, of, mine.step()));
        return offer;
    }

    private Optional<Offer> offer(Viewer viewer, CaseHead of, Optional<OpenStep> open) {
        return open.flatMap(step -> authority.find(viewer, step, clock.instant()).map(seat -> {
            var node = definitions.version(of.definition()).definition().node(step.node());
            var barred = barred(viewer, of, node);
            var actions = EnumSet.noneOf(Action.class);
            if (barred == null) {
                actions.addAll(node.actions());
            }
            return new Offer(step.id(), node.id(), actions, barred, seat.forAccount() != null);
        }));
    }

    private @Nullable String barred(Viewer viewer, CaseHead of, Node node) {
        try {
            authority.checkPerson(viewer, of, node);
            return null;
        } catch (Refused refused) {
            return refused.key();
        }
    }

    /// From now on the applicant cannot change it unasked.
    private void begin(Viewer viewer, CaseHead of, StepId step) {
        if (sql.begun(step, viewer.account(), clock.instant())) {
            events.publishEvent(new ReviewBegun(viewer.actor(), of.subject(), of.org(), of.id(), of.procedure(), of.member(), step));
        }
    }
}
