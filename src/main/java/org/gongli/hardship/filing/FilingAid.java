package org.gongli.hardship.filing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongli.hardship.AidApplication;
import org.gongli.hardship.AidApplicationId;
import org.gongli.hardship.AidApplicationSql;
import org.gongli.hardship.AidAskedFor;
import org.gongli.hardship.AidFile;
import org.gongli.hardship.ApplicationState;
import org.gongli.hardship.ConsentPurpose;
import org.gongli.hardship.FileKept;
import org.gongli.hardship.FileState;
import org.gongli.hardship.HardshipFileSql;
import org.gongli.hardship.Households;
import org.gongli.hardship.Occasion;
import org.gongli.hardship.assessing.Assessing;
import org.gongli.hardship.assessing.Household;
import org.gongli.hardship.filing.FileForm.Filed;
import org.gongli.hardship.granting.GrantingAid;
import org.gongli.members.CitizenId;
import org.gongli.members.Members;
import org.gongli.members.consents.Consents;
import org.gongli.procedures.CaseId;
import org.gongli.procedures.NewCase;
import org.gongli.procedures.Procedures;
import org.gongli.shared.MemberId;
import org.gongli.shared.Missing;
import org.gongli.shared.OrgId;
import org.gongli.shared.PlainText;
import org.gongli.shared.Refused;
import org.gongli.shared.Standing;
import org.gongli.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a member does with the own file and the own applications.
@Service
public class FilingAid {

    private static final int LONGEST_APPEAL = 1_000;

    private final HardshipFileSql files;
    private final AidApplicationSql applications;
    private final Households households;
    private final Assessing assessing;
    private final GrantingAid granting;
    private final Members members;
    private final Procedures procedures;
    private final Consents given;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FilingAid(HardshipFileSql files, AidApplicationSql applications, Households households, Assessing assessing, GrantingAid granting, Members members, Procedures procedures,
            Consents given, ApplicationEventPublisher events, Clock clock) {
        this.files = files;
        this.applications = applications;
        this.households = households;
        this.assessing = assessing;
        this.granting = granting;
        this.members = members;
        this.procedures = procedures;
        this.given = given;
        this.events = events;
        this.clock = clock;
    }

    /// @throws Missing when it is somebody else's
    public AidApplication own(Viewer viewer, AidApplicationId id) {
        return applications.find(id).filter(application -> viewer.is(application.member())).orElseThrow(Missing::new);
    }

    private AidApplication lockOwn(Viewer viewer, AidApplicationId id) {
        return applications.lock(id).filter(application -> viewer.is(application.member())).orElseThrow(Missing::new);
    }

    /// Begins an application with a file: the one in force, or a new one.
    ///
    /// @throws Refused when another application is open, or somebody of the household is in another file
    @Transactional
    public AidApplicationId begin(Viewer viewer, Filed filed) {
        var standing = standing(viewer);
        var current = files.current(viewer.self());
        var file = current.map(AidFile::id).orElseGet(() -> files.insert(viewer.self(), standing.town(), households.seal(filed.household())));
        var occasion = current.filter(known -> known.state() == FileState.IN_FORCE).isPresent() ? Occasion.AGAIN : Occasion.FIRST;
        try {
            var id = applications.insert(file, occasion, null, filed.kind(), filed.cause(), standing.town(), viewer.account(), clock.instant());
            write(viewer, applications.find(id).orElseThrow(), filed.household());
            return id;
        } catch (DuplicateKeyException there) {
            throw new Refused(about(there));
        }
    }

    private static String about(DuplicateKeyException there) {
        return String.valueOf(there.getMessage()).contains("household_person_once") ? "hardship.household-elsewhere" : "hardship.open-already";
    }

    /// Changes what was written, until a desk has begun with it.
    ///
    /// @throws Refused when a desk has begun
    @Transactional
    public void change(Viewer viewer, AidApplicationId id, Filed filed) {
        var application = lockOwn(viewer, id);
        var before = households.open(files.get(application.file()).content());
        requireEditable(application);
        if (application.state() == ApplicationState.REVIEW) {
            procedures.edit(viewer, caseOf(application), filed.changes(application, before));
        }
        applications.asks(id, filed.kind(), filed.cause());
        try {
            write(viewer, application, filed.household());
        } catch (DuplicateKeyException there) {
            throw new Refused("hardship.household-elsewhere");
        }
        if (application.state() == ApplicationState.REVIEW) {
            assessing.judge(filed.household(), application.place(), application.subject()).requireClear();
        }
    }

    /// Whether the member may still add to it: no desk has begun, or one sent it back.
    public boolean open(AidApplication application) {
        return application.state() == ApplicationState.DRAFT
                || application.state() == ApplicationState.REVIEW && procedures.latest(application.procedure(), application.subject()).filter(procedures::editable).isPresent();
    }

    /// The same for what was told of the household. An appeal is about what was told when it was refused.
    boolean editable(AidApplication application) {
        return application.occasion() != Occasion.APPEAL && open(application);
    }

    /// @throws Refused with the sentence that says why it is not
    void requireEditable(AidApplication application) {
        if (!editable(application)) {
            throw new Refused(application.occasion() == Occasion.APPEAL ? "hardship.appeal-stands" : application.state() == ApplicationState.REVIEW ? "procedures.review-began" : "hardship.ended");
        }
    }

    private void write(Viewer viewer, AidApplication application, Household household) {
        files.lock(application.file());
        files.content(application.file(), households.seal(household));
        files.persons(application.file(), keys(application.member(), household));
        applications.level(application.id(), assessing.look(household.means(), application.place()).level());
        events.publishEvent(new FileKept(viewer.actor(), application.town(), application.id(), application.member()));
    }

    /// In one order for everybody, so that two households that touch the same persons wait for each other and do not block each other.
    private List<byte[]> keys(MemberId member, Household household) {
        var keys = new TreeSet<byte[]>(Comparator.comparing(java.util.HexFormat.of()::formatHex));
        keys.add(members.personKey(member).orElseThrow(Missing::new));
        household.persons().stream().filter(person -> !person.number().isEmpty()).map(person -> members.personKey(new CitizenId(person.number()))).forEach(keys::add);
        return List.copyOf(keys);
    }

    /// Hands an application in.
    ///
    /// @throws Refused without the consents that it cannot do without
    @Transactional
    public void submit(Viewer viewer, AidApplicationId id, Set<ConsentPurpose> consents) {
        var application = lockOwn(viewer, id);
        if (application.state() != ApplicationState.DRAFT) {
            throw new Refused("hardship.submitted-already");
        }
        requireConsents(consents);
        var tells = consents.contains(ConsentPurpose.ENTERPRISE);
        var place = tells ? viewer.org() : application.town();
        var now = clock.instant();
        consents.forEach(purpose -> given.give(viewer, purpose.key(), application.subject()));
        applications.submitted(id, place, tells, null, now);
        judge(application, place);
        start(viewer, application, place, Map.of("tellsEnterprise", tells));
    }

    /// @throws Refused quoting the first card that blocks
    private void judge(AidApplication application, OrgId place) {
        assessing.judge(households.open(files.told(application.id())), place, application.subject()).requireClear();
    }

    private static void requireConsents(Set<ConsentPurpose> consents) {
        if (!consents.contains(ConsentPurpose.REVIEW) || !consents.contains(ConsentPurpose.NOTICE)) {
            throw new Refused("hardship.consent-missing");
        }
    }

    private void start(Viewer viewer, AidApplication application, OrgId place, Map<String, Object> variables) {
        procedures.start(viewer, new NewCase(application.procedure(), application.subject(), place, application.member(),
                application.occasion() == Occasion.APPEAL ? "hardship.appeal-title" : "hardship.title", List.of(application.id().toString()), variables));
        events.publishEvent(new AidAskedFor(viewer.actor(), place, application.id(), application.member()));
    }

    /// Sends back what a desk had returned.
    @Transactional
    public void resubmit(Viewer viewer, AidApplicationId id) {
        var application = lockOwn(viewer, id);
        judge(application, application.place());
        procedures.resubmit(viewer, caseOf(application), List.of());
        granting.fit(viewer.actor(), application);
    }

    /// Takes an application back for good.
    @Transactional
    public void withdraw(Viewer viewer, AidApplicationId id) {
        var application = lockOwn(viewer, id);
        if (application.state() == ApplicationState.DRAFT) {
            applications.ended(id, ApplicationState.WITHDRAWN, clock.instant());
            if (application.occasion() != Occasion.AGAIN) {
                files.end(application.file(), FileState.CLOSED, LocalDate.now(clock), null);
            }
        } else {
            procedures.withdraw(viewer, caseOf(application));
        }
    }

    /// Asks for another look at a refusal, by somebody who had no part in it.
    ///
    /// @throws Refused when it was not refused, was appealed already, there is no reason, or a consent was taken back
    @Transactional
    public AidApplicationId appeal(Viewer viewer, AidApplicationId id, String typed) {
        var refused = lockOwn(viewer, id);
        var words = PlainText.lines(typed);
        if (refused.state() != ApplicationState.REJECTED || refused.occasion() == Occasion.APPEAL || applications.appealed(id)) {
            throw new Refused("hardship.no-appeal");
        }
        if (words.isEmpty() || words.length() > LONGEST_APPEAL) {
            throw new Refused("hardship.wrong.appeal", LONGEST_APPEAL);
        }
        requireConsents(consentsOf(refused));
        return appeal(viewer, refused, words);
    }

    private AidApplicationId appeal(Viewer viewer, AidApplication refused, String words) {
        var now = clock.instant();
        try {
            if (files.reopen(refused.file(), refused.town())) {
                files.persons(refused.file(), keys(refused.member(), households.open(files.told(refused.id()))));
            }
            var id = applications.insert(refused.file(), Occasion.APPEAL, refused.id(), refused.kind(), refused.cause(), refused.town(), viewer.account(), now);
            applications.asRefused(id);
            consentsOf(refused).stream().filter(purpose -> purpose != ConsentPurpose.ENTERPRISE).forEach(purpose -> given.give(viewer, purpose.key(), AidApplication.KIND + "/" + id));
            applications.submitted(id, refused.town(), false, households.sealWords(words), now);
            start(viewer, applications.find(id).orElseThrow(), refused.town(), Map.of());
            return id;
        } catch (DuplicateKeyException there) {
            throw new Refused(about(there));
        }
    }

    /// To what the member agrees at this moment.
    Set<ConsentPurpose> consentsOf(AidApplication application) {
        var standing = given.standing(application.subject());
        return Arrays.stream(ConsentPurpose.values()).filter(purpose -> standing.contains(purpose.key())).collect(Collectors.toCollection(() -> EnumSet.noneOf(ConsentPurpose.class)));
    }

    CaseId caseOf(AidApplication application) {
        return procedures.latest(application.procedure(), application.subject()).orElseThrow(() -> new Refused("hardship.not-submitted"));
    }

    private Standing standing(Viewer viewer) {
        var standing = members.standing(viewer.self()).orElseThrow(Missing::new);
        if (!standing.active()) {
            throw new Refused("hardship.members-only");
        }
        return standing;
    }
}
