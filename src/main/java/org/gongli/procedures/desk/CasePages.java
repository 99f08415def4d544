package org.gongli.procedures.desk;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongli.members.MaskedNames;
import org.gongli.procedures.Action;
import org.gongli.procedures.CaseId;
import org.gongli.procedures.definitions.Definitions;
import org.gongli.procedures.definitions.Node;
import org.gongli.procedures.publicity.Objections;
import org.gongli.procedures.running.Authority;
import org.gongli.procedures.running.CaseHead;
import org.gongli.procedures.running.DecidingSteps;
import org.gongli.procedures.running.KnownCases;
import org.gongli.procedures.running.Matters;
import org.gongli.procedures.running.OpenStep;
import org.gongli.procedures.running.Progress;
import org.gongli.procedures.view.CasePage;
import org.gongli.procedures.view.CaseProgress;
import org.gongli.shared.Missing;
import org.gongli.shared.PersonalDataRead;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The page of one case, for its applicant and for those who decide or watch.
@Service
class CasePages {

    private final KnownCases cases;
    private final Authority authority;
    private final DecidingSteps deciding;
    private final Progress progress;
    private final Matters matters;
    private final Objections objections;
    private final Definitions definitions;
    private final MaskedNames names;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CasePages(KnownCases cases, Authority authority, DecidingSteps deciding, Progress progress, Matters matters, Objections objections, Definitions definitions,
            MaskedNames names, ApplicationEventPublisher events, Clock clock) {
        this.cases = cases;
        this.authority = authority;
        this.deciding = deciding;
        this.progress = progress;
        this.matters = matters;
        this.objections = objections;
        this.definitions = definitions;
        this.names = names;
        this.events = events;
        this.clock = clock;
    }

    /// Opening it at the desk begins the review, and leaves a trace that somebody read it.
    ///
    /// @throws Missing when the viewer may not know of it
    @Transactional
    public CasePage page(Viewer viewer, CaseId id, boolean english, String reason, @Nullable Refused refusal) {
        var of = known(viewer, id);
        var now = clock.instant();
        var open = cases.open(id);
        var seat = open.flatMap(step -> authority.find(viewer, step, now));
        var barred = seat.isPresent() ? barred(viewer, of, open.orElseThrow()) : null;
        if (seat.isPresent() && barred == null) {
            deciding.begin(viewer, of, open.orElseThrow());
        }
        traced(viewer, of);
        var face = matters.of(of.procedure()).face(of.subject(), Optional.of(viewer), english);
        var told = matters.of(of.procedure()).tellsReasons(of.subject(), viewer);
        return new CasePage(cases.title(id), member(of), progress(id, told), face.values(), face.path(), seat.isPresent() && barred == null ? offered(of, open.orElseThrow()) : Set.of(), barred,
                seat.filter(found -> found.forAccount() != null).isPresent(), of.appliedBy(viewer) && of.outcome() == null, told && !of.appliedBy(viewer) ? objections.raised(id) : List.of(),
                reason, refusal == null ? null : refusal.key(), refusal == null ? List.of() : List.of(refusal.args()));
    }

    /// Where it stands, for a program: nothing begins by it, and it leaves the same trace.
    ///
    /// @throws Missing when the viewer may not know of it
    @Transactional
    public CaseProgress progress(Viewer viewer, CaseId id) {
        var of = known(viewer, id);
        traced(viewer, of);
        return progress(id, matters.of(of.procedure()).tellsReasons(of.subject(), viewer));
    }

    private CaseProgress progress(CaseId id, boolean reasons) {
        return reasons ? progress.of(id) : progress.of(id).withoutReasons();
    }

    private CaseHead known(Viewer viewer, CaseId id) {
        return cases.head(id).filter(found -> authority.sees(viewer, found, clock.instant())).orElseThrow(Missing::new);
    }

    private void traced(Viewer viewer, CaseHead of) {
        if (of.member() != null && !of.own(viewer)) {
            events.publishEvent(new PersonalDataRead(viewer.actor(), "case/" + of.id(), of.org(), List.of(of.member())));
        }
    }

    private String member(CaseHead of) {
        return of.member() == null ? "" : names.of(List.of(of.member())).getOrDefault(of.member(), "");
    }

    private @Nullable String barred(Viewer viewer, CaseHead of, OpenStep step) {
        try {
            authority.checkPerson(viewer, of, node(of, step));
            return null;
        } catch (Refused refused) {
            return refused.key();
        }
    }

    private Set<Action> offered(CaseHead of, OpenStep step) {
        var offered = EnumSet.noneOf(Action.class);
        offered.addAll(node(of, step).actions());
        return offered;
    }

    private Node node(CaseHead of, OpenStep step) {
        return definitions.version(of.definition()).definition().node(step.node());
    }
}
