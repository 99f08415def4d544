package org.gongli.hardship.reviewing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongli.documents.Uploads;
import org.gongli.documents.dossiers.Dossiers;
import org.gongli.hardship.AidApplication;
import org.gongli.hardship.AidApplicationId;
import org.gongli.hardship.AidApplicationSql;
import org.gongli.hardship.AidApplicationSql.OpenDesk;
import org.gongli.hardship.AidTier;
import org.gongli.hardship.ApplicationState;
import org.gongli.hardship.HardshipFileSql;
import org.gongli.hardship.Households;
import org.gongli.hardship.Judgements;
import org.gongli.hardship.assessing.Judgement;
import org.gongli.hardship.granting.AidSql;
import org.gongli.hardship.granting.GrantingAid;
import org.gongli.hardship.view.AidList;
import org.gongli.hardship.view.DeskApplication;
import org.gongli.hardship.view.DeskApplication.Typed;
import org.gongli.hardship.view.MyApplication;
import org.gongli.hardship.visiting.HomeVisitSql;
import org.gongli.members.MaskedNames;
import org.gongli.procedures.CaseId;
import org.gongli.procedures.Deciding;
import org.gongli.procedures.Procedures;
import org.gongli.shared.Missing;
import org.gongli.shared.Paged;
import org.gongli.shared.PersonalDataRead;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the desks see. Every look at a person leaves a trace.
@Service
class AidDeskPages {

    private final AidListSql list;
    private final ReadingAid reading;
    private final Rechecking rechecking;
    private final HardshipFileSql files;
    private final AidApplicationSql applications;
    private final AidSql aids;
    private final HomeVisitSql visits;
    private final Households households;
    private final Judgements judgements;
    private final GrantingAid granting;
    private final Uploads uploads;
    private final Dossiers dossiers;
    private final Procedures procedures;
    private final Deciding deciding;
    private final MaskedNames names;
    private final ApplicationEventPublisher events;

    AidDeskPages(AidListSql list, ReadingAid reading, Rechecking rechecking, HardshipFileSql files, AidApplicationSql applications, AidSql aids, HomeVisitSql visits, Households households,
            Judgements judgements, GrantingAid granting, Uploads uploads, Dossiers dossiers, Procedures procedures, Deciding deciding, MaskedNames names, ApplicationEventPublisher events) {
        this.list = list;
        this.reading = reading;
        this.rechecking = rechecking;
        this.files = files;
        this.applications = applications;
        this.aids = aids;
        this.visits = visits;
        this.households = households;
        this.judgements = judgements;
        this.granting = granting;
        this.uploads = uploads;
        this.dossiers = dossiers;
        this.procedures = procedures;
        this.deciding = deciding;
        this.names = names;
        this.events = events;
    }

    @Transactional
    AidList list(Viewer viewer, String state, String kind, @Nullable AidApplicationId after, int limit) {
        var rows = list.rows(viewer, state, kind, after, limit + 1);
        var page = limit == Paged.SIZE ? Paged.of(rows, AidList.Row::id) : new Paged<>(rows, null);
        var shown = page.rows().stream().map(AidList.Row::member).distinct().toList();
        if (!shown.isEmpty()) {
            events.publishEvent(new PersonalDataRead(viewer.actor(), "hardship-list/0", viewer.org(), shown));
        }
        return new AidList(page, names.of(shown), state, kind);
    }

    /// With it the review begins, where the application lies on the viewer's desk.
    @Transactional
    DeskApplication open(Viewer viewer, AidApplicationId id) {
        deciding.open(viewer, caseOf(reading.seen(viewer, id)));
        return page(viewer, id, Typed.NOTHING, null);
    }

    @Transactional
    DeskApplication page(Viewer viewer, AidApplicationId id, Typed typed, @Nullable Refused refused) {
        var application = reading.seen(viewer, id);
        events.publishEvent(new PersonalDataRead(viewer.actor(), application.subject(), application.place(), List.of(application.member())));
        var file = files.get(application.file());
        var reads = ReadingAid.readsFile(viewer);
        var caseId = caseOf(application);
        var offer = deciding.offer(viewer, caseId);
        var desk = applications.desk(application).filter(open -> offer.filter(mine -> !mine.actions().isEmpty() && mine.step().equals(open.step())).isPresent());
        var tier = desk.flatMap(OpenDesk::tier);
        var progress = procedures.progress(caseId);
        return new DeskApplication(id, name(application), application.kind(), application.cause(), application.occasion(), application.appeals(), application.state(), judgement(application, reads),
                reads ? households.open(files.told(id)) : null, reads ? households.words(application.words()) : "", reads ? uploads.about(viewer, application.subject()) : List.of(),
                reads ? progress : progress.withoutReasons(), grants(application, reads), reads ? visits(viewer, application) : List.of(),
                reads && application.state() == ApplicationState.REVIEW ? granting.left(application) : null, offer.orElse(null), tier.orElse(null),
                desk.filter(open -> tier.isPresent()).map(open -> granting.lines(open.org())).orElse(List.of()), reads ? procedures.objections(caseId) : List.of(),
                rechecking.open(application) && file.endedOn() == null, file.recheckOn(), dossiers.open(viewer, application.subject()), viewer.role() != Role.AUDITOR && reads,
                desk.filter(open -> open.node().equals("visit")).isPresent() && !visits.confirmedSince(application.file(), Objects.requireNonNull(application.submittedAt())), typed, refused == null ? null : refused.key(), refused == null ? List.of() : List.of(refused.args()));
    }

    private CaseId caseOf(AidApplication application) {
        return procedures.latest(application.procedure(), application.subject()).orElseThrow(Missing::new);
    }

    private Judgement judgement(AidApplication application, boolean reads) {
        var judgement = judgements.of(application);
        return reads ? judgement : new Judgement(judgement.found(), judgement.cards(), List.of());
    }

    private List<MyApplication.Grant> grants(AidApplication application, boolean reads) {
        return aids.of(application.id()).stream().filter(aid -> reads || aid.tier() == AidTier.ENTERPRISE)
                .map(aid -> new MyApplication.Grant(aid.tier(), aid.orgName(), aid.orgNameEn(), aid.amount(), aid.state(), aid.paidAt())).toList();
    }

    private List<DeskApplication.Visit> visits(Viewer viewer, AidApplication application) {
        var confirms = viewer.role() != Role.AUDITOR;
        return visits.of(application.file()).stream().map(visit -> new DeskApplication.Visit(visit.id(), visit.application().equals(application.id()) ? null : visit.application(),
                visit.visitedOn(), visit.secondAt() != null, households.words(visit.findings()),
                confirms && visit.secondAt() == null && !visit.firstAccount().equals(viewer.account()))).toList();
    }

    private String name(AidApplication application) {
        return Optional.ofNullable(names.of(List.of(application.member())).get(application.member())).orElse("");
    }
}
