package org.gongli.hardship.filing;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongli.documents.letters.Letters;
import org.gongli.hardship.AidApplication;
import org.gongli.hardship.ApplicationState;
import org.gongli.hardship.HardshipFileSql;
import org.gongli.hardship.Households;
import org.gongli.hardship.assessing.Assessing;
import org.gongli.hardship.assessing.HardshipLevel;
import org.gongli.hardship.granting.AidSql;
import org.gongli.members.Members;
import org.gongli.organisations.OrganisationTree;
import org.gongli.procedures.Procedures;
import org.gongli.procedures.view.CaseProgress;
import org.gongli.shared.Refused;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// The decision about an application as a letter: what was decided, why, by which paper, and what would change it.
@Component
public class AidLetter {

    private final Letters letters;
    private final HardshipFileSql files;
    private final AidSql aids;
    private final Households households;
    private final Assessing assessing;
    private final Members members;
    private final Procedures procedures;
    private final OrganisationTree tree;
    private final MessageSource texts;

    AidLetter(Letters letters, HardshipFileSql files, AidSql aids, Households households, Assessing assessing, Members members, Procedures procedures, OrganisationTree tree,
            MessageSource texts) {
        this.letters = letters;
        this.files = files;
        this.aids = aids;
        this.households = households;
        this.assessing = assessing;
        this.members = members;
        this.procedures = procedures;
        this.tree = tree;
        this.texts = texts;
    }

    /// @throws Refused while nothing is decided
    public byte[] pdf(AidApplication application, boolean english) {
        if (application.state() != ApplicationState.APPROVED && application.state() != ApplicationState.REJECTED) {
            throw new Refused("hardship.no-letter");
        }
        var language = english ? Locale.ENGLISH : Locale.CHINA;
        var assessment = assessing.look(households.open(files.told(application.id())).means(), application.place());
        var values = new HashMap<String, Object>();
        values.put("name", members.name(application.member()).orElse(""));
        values.put("issuer", tree.chain(tree.get(application.place())).getFirst().name(english));
        values.put("number", application.id().toString());
        values.put("granted", application.state() == ApplicationState.APPROVED);
        values.put("refused", application.state() == ApplicationState.REJECTED);
        values.put("level", say("hardshipLevel." + assessment.level(), language));
        values.put("net", assessment.net());
        values.put("deep", assessment.deep());
        values.put("relative", assessment.relative());
        values.put("missing", assessment.level() == HardshipLevel.NONE ? assessment.missing() : "");
        values.put("reason", reason(application));
        values.put("cards", assessing.quotes(application.place()).stream().map(quote -> Map.of("statement", quote.statement(), "source", quote.source())).toList());
        values.put("grants", grants(application, english, language));
        values.put("decidedOn", application.endedAt() == null ? "" : application.endedAt());
        return letters.pdf("hardship/decision", language, values);
    }

    private List<Map<String, Object>> grants(AidApplication application, boolean english, Locale language) {
        return aids.of(application.id()).stream().map(aid -> Map.<String, Object>of("tier", say("aidTier." + aid.tier(), language), "payer", aid.org(english), "amount", aid.amount())).toList();
    }

    private String reason(AidApplication application) {
        return procedures.latest(application.procedure(), application.subject()).map(procedures::progress).map(CaseProgress::past)
                .flatMap(past -> past.stream().filter(step -> !step.reason().isEmpty()).reduce((first, last) -> last)).map(CaseProgress.Past::reason).orElse("");
    }

    private String say(String key, Locale language) {
        return texts.getMessage(key, null, language);
    }
}
