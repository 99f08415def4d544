package org.gongli.hardship.filing;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongli.documents.letters.Letters;
import org.gongli.hardship.AidApplication;
import org.gongli.hardship.ApplicationState;
import org.gongli.hardship.Judgements;
import org.gongli.hardship.assessing.HardshipLevel;
import org.gongli.hardship.granting.AidSql;
import org.gongli.members.Members;
import org.gongli.organisations.OrganisationTree;
import org.gongli.procedures.Procedures;
import org.gongli.procedures.view.CaseProgress;
import org.gongli.rules.Cited;
import org.gongli.shared.Refused;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// The decision about an application as a letter: what was decided, why, by which paper, and what would change it.
@Component
public class AidLetter {

    private final Letters letters;
    private final AidSql aids;
    private final Judgements judgements;
    private final Members members;
    private final Procedures procedures;
    private final OrganisationTree tree;
    private final MessageSource texts;

    AidLetter(Letters letters, AidSql aids, Judgements judgements, Members members, Procedures procedures, OrganisationTree tree, MessageSource texts) {
        this.letters = letters;
        this.aids = aids;
        this.judgements = judgements;
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
        var judgement = judgements.of(application);
        var assessment = judgement.found();
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
        values.put("cards", judgement.cards().stream().map(card -> card(card, language)).toList());
        values.put("grants", grants(application, english, language));
        values.put("decidedOn", application.endedAt() == null ? "" : application.endedAt());
        return letters.pdf("hardship/decision", language, values);
    }

    private Map<String, String> card(Cited card, Locale language) {
        var version = texts.getMessage("hardship.card-version", new Object[] {card.card(), card.version()}, language);
        return Map.of("statement", card.quote().statement(), "source", Stream.of(card.quote().source(), version).filter(text -> !text.isEmpty()).collect(Collectors.joining(" · ")));
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
