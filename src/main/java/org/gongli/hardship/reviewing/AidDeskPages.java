package org.gongli.hardship.reviewing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongli.documents.Uploads;
import org.gongli.documents.dossiers.Dossiers;
import org.gongli.documents.view.KeptDocument;
import org.gongli.hardship.AidApplication;
import org.gongli.hardship.AidApplicationId;
import org.gongli.hardship.AidApplicationSql;
import org.gongli.hardship.AidApplicationSql.OpenDesk;
import org.gongli.hardship.AidTier;
import org.gongli.hardship.HardshipFileSql;
import org.gongli.hardship.Households;
import org.gongli.hardship.assessing.Assessing;
import org.gongli.hardship.granting.AidSql;
import org.gongli.hardship.granting.GrantingAid;
import org.gongli.hardship.view.AidList;
import org.gongli.hardship.view.DeskApplication;
import org.gongli.hardship.view.DeskApplication.Typed;
import org.gongli.hardship.view.MyApplication;
import org.gongli.hardship.visiting.HomeVisitSql;
import org.gongli.members.MaskedNames;
import org.gongli.procedures.Action;
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

    private static final Set<Action> TIER = Set.of(Action.APPROVE, Action.RETURN, Action.REJECT);

    private final AidListSql list;
    private final ReadingAid reading;
    private final Rechecking rechecking;
    private final HardshipFileSql files;
    private final AidApplicationSql applications;
    private final AidSql aids;
    private final HomeVisitSql visits;
    private final Households households;
    private final Assessing assessing;
    private final GrantingAid granting;
    private final Uploads uploads;
    private final Dossiers dossiers;
    private final Procedures procedures;
    private final MaskedNames names;
    private final ApplicationEventPublisher events;

    AidDeskPages(AidListSql list, ReadingAid reading, Rechecking rechecking, HardshipFileSql files, AidApplicationSql applications, AidSql aids, HomeVisitSql visits, Households households,
            Assessing assessing, GrantingAid granting, Uploads uploads, Dossiers dossiers, Procedures procedures, MaskedNames names, ApplicationEventPublisher events) {
        this.list = list;
        this.reading = reading;
        this.rechecking = rechecking;
        this.files = files;
        this.applications = applications;
        this.aids = aids;
        this.visits = visits;
        this.households = households;
        this.assessing = assessing;
        this.granting = granting;
        this.uploads = uploads;
        this.dossiers = dossiers;
        this.procedures = procedures;
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

    @Transactional
    DeskApplication page(Viewer viewer, AidApplicationId id, Typed typed, @Nullable Refused refused) {
        var application = reading.seen(viewer, id);
        events.publishEvent(new PersonalDataRead(viewer.actor(), application.subject(), application.place(), List.of(application.member())));
        var file = files.get(application.file());
        var household = households.open(files.told(id));
        var reads = ReadingAid.readsFile(viewer);
        var desk = applications.desk(application).filter(open -> open.role() == viewer.role() && open.org().equals(viewer.org()));
        var tier = desk.flatMap(OpenDesk::tier);
        var caseId = procedures.latest(application.procedure(), application.subject()).orElseThrow(Missing::new);
        return new DeskApplication(id, name(application), application.kind(), application.cause(), application.occasion(), application.state(),
                assessing.look(household.means(), application.place()), assessing.quotes(application.place()),
                reads ? assessing.verdict(household, application.place(), application.subject()).findings() : List.of(), reads ? household : null,
                reads ? households.words(application.words()) : "", reads ? documents(viewer, application) : List.of(),
                reads ? procedures.progress(caseId) : procedures.progress(caseId).withoutReasons(),
                aids.of(id).stream().filter(aid -> reads || aid.tier() == AidTier.ENTERPRISE)
                        .map(aid -> new MyApplication.Grant(aid.tier(), aid.orgName(), aid.orgNameEn(), aid.amount(), aid.state(), aid.paidAt())).toList(),
                reads ? visits(viewer, application) : List.of(), granting.left(application), desk.map(AidDeskPages::actions).orElse(Set.of()), tier.orElse(null),
                desk.filter(open -> tier.isPresent()).map(open -> granting.lines(open.org())).orElse(List.of()), rechecking.open(application) && file.endedOn() == null, file.recheckOn(),
                dossiers.open(viewer, application.subject()), viewer.role() != Role.AUDITOR && reads, typed, refused == null ? null : refused.key(),
                refused == null ? List.of() : List.of(refused.args()));
    }

    private static Set<Action> actions(OpenDesk desk) {
        return switch (desk.node()) {
            case "visit" -> Set.of(Action.CONFIRM);
            case "enterprise" -> Set.of(Action.APPROVE, Action.CONFIRM);
            case "town", "city" -> TIER;
            default -> Set.of(Action.APPROVE, Action.REJECT);
        };
    }

    private List<KeptDocument> documents(Viewer viewer, AidApplication application) {
        return uploads.about(viewer, application.subject());
    }

    private List<DeskApplication.Visit> visits(Viewer viewer, AidApplication application) {
        var confirms = viewer.role() != Role.AUDITOR;
        return visits.of(application.file()).stream().map(visit -> new DeskApplication.Visit(visit.id(), visit.visitedOn(), visit.secondAt() != null,
                households.words(visit.findings()), confirms && visit.secondAt() == null && !visit.firstAccount().equals(viewer.account()))).toList();
    }

    private String name(AidApplication application) {
        return Optional.ofNullable(names.of(List.of(application.member())).get(application.member())).orElse("");
    }
}
