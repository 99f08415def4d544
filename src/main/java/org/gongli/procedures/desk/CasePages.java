package org.gongli.procedures.desk;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongli.members.MaskedNames;
import org.gongli.procedures.CaseId;
import org.gongli.procedures.Offer;
import org.gongli.procedures.publicity.Objections;
import org.gongli.procedures.running.Authority;
import org.gongli.procedures.running.CaseHead;
import org.gongli.procedures.running.DecidingSteps;
import org.gongli.procedures.running.KnownCases;
import org.gongli.procedures.running.Matters;
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
    private final MaskedNames names;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CasePages(KnownCases cases, Authority authority, DecidingSteps deciding, Progress progress, Matters matters, Objections objections, MaskedNames names,
            ApplicationEventPublisher events, Clock clock) {
        this.cases = cases;
        this.authority = authority;
        this.deciding = deciding;
        this.progress = progress;
        this.matters = matters;
        this.objections = objections;
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
        var offer = deciding.open(viewer, id);
        traced(viewer, of);
        var face = matters.of(of.procedure()).face(of.subject(), Optional.of(viewer), english);
        var told = matters.of(of.procedure()).tellsReasons(of.subject(), viewer);
        return new CasePage(cases.title(id), member(of), progress(id, told), face.values(), face.path(), offer.map(Offer::actions).orElse(Set.of()), offer.map(Offer::barred).orElse(null),
                offer.filter(Offer::standIn).isPresent(), of.appliedBy(viewer) && of.outcome() == null, told && !of.appliedBy(viewer) ? objections.raised(id) : List.of(),
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
}
