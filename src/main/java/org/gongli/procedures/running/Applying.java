package org.gongli.procedures.running;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gongli.procedures.Action;
import org.gongli.procedures.CaseEdited;
import org.gongli.procedures.CaseId;
import org.gongli.procedures.CaseResubmitted;
import org.gongli.procedures.CaseStarted;
import org.gongli.procedures.Change;
import org.gongli.procedures.Ending;
import org.gongli.procedures.NewCase;
import org.gongli.procedures.definitions.Definitions;
import org.gongli.procedures.definitions.Node;
import org.gongli.procedures.engine.Engine;
import org.gongli.shared.Missing;
import org.gongli.shared.OrgId;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the applicant does with a case: begin, change, mend, take back.
@Service
public class Applying {

    private final CaseSql sql;
    private final Definitions definitions;
    private final Engine engine;
    private final Moving moving;
    private final Matters matters;
    private final Words words;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Applying(CaseSql sql, Definitions definitions, Engine engine, Moving moving, Matters matters, Words words, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.definitions = definitions;
        this.engine = engine;
        this.moving = moving;
        this.matters = matters;
        this.words = words;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public CaseId start(Viewer applicant, NewCase fresh) {
        var version = definitions.current(fresh.procedure());
        var definition = version.definition();
        var now = clock.instant();
        var id = sql.insert(applicant, fresh, version.id(), words.args(fresh.titleArgs()), definition.confidential(), now);
        var of = sql.head(id).orElseThrow();
        events.publishEvent(new CaseStarted(applicant.actor(), of.subject(), of.org(), id, of.procedure(), of.member()));
        var arrival = engine.start(version.engineId(), all(definition.variables(), fresh.variables()));
        sql.engine(id, arrival.process());
        moving.arrived(of, definition, arrival, applicant.actor(), now);
        return id;
    }

    /// Every declared variable has a value from the beginning, so that no condition meets an unknown name.
    private static Map<String, @Nullable Object> all(Set<String> declared, Map<String, Object> given) {
        if (!declared.containsAll(given.keySet())) {
            throw new IllegalArgumentException("the procedure does not declare all of " + given.keySet());
        }
        var all = new HashMap<String, @Nullable Object>();
        declared.forEach(name -> all.put(name, given.get(name)));
        return all;
    }

    @Transactional
    public void resubmit(Viewer applicant, CaseId id, List<Change> changed) {
        var of = lock(applicant, id);
        var step = sql.open(id).filter(open -> open.kind() == Node.Kind.MEND).orElseThrow(() -> new Refused("procedures.not-returned"));
        var now = clock.instant();
        keep(applicant, of, step, changed, now);
        var arrival = engine.complete(Objects.requireNonNull(of.engineId()), step.engineId(), Action.RESUBMIT.name(), Map.of());
        moving.left(of, step, Action.RESUBMIT, applicant.actor(), null, null, now);
        events.publishEvent(new CaseResubmitted(applicant.actor(), of.subject(), of.org(), id, of.procedure(), of.member(), step.id()));
        moving.arrived(of, definitions.version(of.definition()).definition(), arrival, applicant.actor(), now);
    }

    @Transactional
    public void edit(Viewer applicant, CaseId id, List<Change> changed) {
        var of = lock(applicant, id);
        var step = sql.open(id).orElseThrow(() -> new Refused("procedures.ended"));
        if (step.kind() != Node.Kind.MEND && sql.reviewed(id)) {
            throw new Refused("procedures.review-began");
        }
        keep(applicant, of, step, changed, clock.instant());
        events.publishEvent(new CaseEdited(applicant.actor(), of.subject(), of.org(), id, of.procedure(), of.member(), step.id()));
    }

    private void keep(Viewer applicant, CaseHead of, OpenStep step, List<Change> changed, Instant now) {
        if (!changed.isEmpty()) {
            sql.changed(of.id(), step.id(), applicant.account(), words.sealed(changed), now);
        }
    }

    public boolean editable(CaseId id) {
        return sql.open(id).filter(step -> step.kind() == Node.Kind.MEND || step.kind() == Node.Kind.REVIEW && !sql.reviewed(id)).isPresent();
    }

    @Transactional
    public void forget(CaseId id, OrgId org) {
        sql.forget(id, org);
    }

    @Transactional
    public void withdraw(Viewer applicant, CaseId id) {
        var of = lock(applicant, id);
        var step = sql.open(id).orElseThrow(() -> new Refused("procedures.ended"));
        matters.of(of.procedure()).checkWithdrawal(applicant, of.subject());
        var now = clock.instant();
        engine.remove(Objects.requireNonNull(of.engineId()));
        sql.noticeClosed(step.id(), now);
        moving.left(of, step, Action.WITHDRAW, applicant.actor(), null, null, now);
        moving.ended(of, Ending.WITHDRAWN, applicant.actor(), now);
    }

    public Optional<CaseId> latest(String procedure, String subject) {
        return sql.latest(procedure, subject);
    }

    public Map<String, CaseId> latest(String procedure, Collection<String> subjects) {
        return sql.latest(procedure, subjects);
    }

    private CaseHead lock(Viewer applicant, CaseId id) {
        return sql.lock(id).filter(of -> of.appliedBy(applicant)).orElseThrow(Missing::new);
    }
}
