package org.gongli.hardship.reviewing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.gongli.hardship.AidApplication;
import org.gongli.hardship.AidApplicationId;
import org.gongli.hardship.AidApplicationSql;
import org.gongli.hardship.AidTier;
import org.gongli.hardship.HardshipFileSql;
import org.gongli.hardship.Occasion;
import org.gongli.hardship.visiting.HomeVisitSql;
import org.gongli.members.MaskedNames;
import org.gongli.members.Members;
import org.gongli.organisations.OrganisationTree;
import org.gongli.procedures.Action;
import org.gongli.procedures.CaseFace;
import org.gongli.procedures.CaseFace.Value;
import org.gongli.procedures.CaseMatter;
import org.gongli.procedures.Decision;
import org.gongli.procedures.StepAsked;
import org.gongli.shared.Missing;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.shared.Standing;
import org.gongli.shared.TypedId;
import org.gongli.shared.Viewer;
import org.springframework.context.MessageSource;

/// What the procedures ask about applications: what may be shown of one, and who must not decide it.
class HardshipMatter implements CaseMatter {

    private final String procedure;
    private final AidApplicationSql applications;
    private final HardshipFileSql files;
    private final HomeVisitSql visits;
    private final Members members;
    private final MaskedNames names;
    private final OrganisationTree tree;
    private final MessageSource texts;

    HardshipMatter(String procedure, AidApplicationSql applications, HardshipFileSql files, HomeVisitSql visits, Members members, MaskedNames names, OrganisationTree tree, MessageSource texts) {
        this.procedure = procedure;
        this.applications = applications;
        this.files = files;
        this.visits = visits;
        this.members = members;
        this.names = names;
        this.tree = tree;
        this.texts = texts;
    }

    @Override
    public String procedure() {
        return procedure;
    }

    @Override
    public CaseFace face(String subject, Optional<Viewer> reader, boolean english) {
        var application = application(subject);
        var language = english ? Locale.ENGLISH : Locale.CHINA;
        var kind = new Value(say("hardship.kind", language), say("aidKind." + application.kind(), language));
        var town = new Value(say("hardship.town", language), tree.get(application.town()).name(english));
        var name = new Value(say("hardship.name", language), Objects.requireNonNull(names.of(List.of(application.member())).getOrDefault(application.member(), "")));
        return new CaseFace(reader.isEmpty() ? List.of() : List.of(kind, town), reader.map(viewer -> path(viewer, application)).orElse(null), List.of(name, town, kind));
    }

    @Override
    public boolean tellsReasons(String subject, Viewer reader) {
        return ReadingAid.readsFile(reader) || reader.is(application(subject).member());
    }

    private static String path(Viewer viewer, AidApplication application) {
        return (viewer.is(application.member()) ? "/me/hardship/" : "/desk/hardship/") + application.id();
    }

    @Override
    public void check(Viewer decider, StepAsked step, Decision decision) {
        var application = application(step.subject());
        checkPerson(decider, application);
        if (application.occasion() == Occasion.APPEAL && applications.decided(Objects.requireNonNull(application.appeals()), decider.account())) {
            throw new Refused("hardship.barred.appeal");
        }
        if (decision.action() == Action.APPROVE && AidTier.at(step.node()).isPresent() && !applications.hasOpinion(step.step())) {
            throw new Refused("hardship.decide-on-file");
        }
        if (step.node().equals("visit") && !visits.confirmedSince(application.file(), Objects.requireNonNull(application.submittedAt()))) {
            throw new Refused("hardship.visit-missing");
        }
    }

    /// @throws Refused when somebody stands too near to the applicant to decide
    private void checkPerson(Viewer decider, AidApplication application) {
        if (applications.related(application.id(), decider.account())) {
            throw new Refused("hardship.barred.relation");
        }
        var member = decider.member();
        if (member.flatMap(members::personKey).filter(key -> files.persons(application.file()).stream().anyMatch(person -> Arrays.equals(person, key))).isPresent()) {
            throw new Refused("hardship.barred.household");
        }
        var applicantsUnion = members.standing(application.member()).map(Standing::org);
        if (decider.role() != Role.CHAIR && member.flatMap(members::standing).map(Standing::org).filter(org -> applicantsUnion.filter(org::equals).isPresent()).isPresent()) {
            throw new Refused("hardship.barred.colleague");
        }
    }

    private AidApplication application(String subject) {
        return applications.find(new AidApplicationId(TypedId.ofSubject(subject))).orElseThrow(Missing::new);
    }

    private String say(String key, Locale language) {
        return texts.getMessage(key, null, language);
    }
}
