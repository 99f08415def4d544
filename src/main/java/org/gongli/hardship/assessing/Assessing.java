package org.gongli.hardship.assessing;

import java.util.List;
import org.gongli.hardship.AidApplication;
import org.gongli.hardship.AidKind;
import org.gongli.hardship.AidTier;
import org.gongli.rules.Cited;
import org.gongli.rules.Facts;
import org.gongli.rules.Finding;
import org.gongli.rules.Rules;
import org.gongli.rules.Verdict;
import org.gongli.shared.Money;
import org.gongli.shared.OrgId;
import org.springframework.stereotype.Component;

/// Asks the rule cards of a place. What they are told names nobody.
@Component
public class Assessing {

    private static final String TOPIC = "hardship";
    private static final String GRANTS = "hardship-grants";

    private final Rules rules;

    Assessing(Rules rules) {
        this.rules = rules;
    }

    /// Keeps nothing.
    public Assessment look(Means means, OrgId place) {
        return Assessment.of(means, Lines.of(rules, place));
    }

    /// Keeps facts and outcomes of the cards on who is recognised, for dry runs.
    public Verdict judge(Household household, OrgId place, String subject) {
        return rules.judge(TOPIC, facts(household, place), place, subject);
    }

    /// What the cards in force today say of a household. Keeps nothing.
    public Judgement judgement(Household household, OrgId place, String subject) {
        return new Judgement(look(household.means(), place), cards(place), rules.look(TOPIC, facts(household, place), place, subject).findings());
    }

    /// A judgement of an earlier day, in the language of who reads it now.
    public Judgement quoted(Judgement kept) {
        return new Judgement(kept.found(), kept.cards().stream().map(this::quoted).toList(), kept.findings().stream().map(this::quoted).toList());
    }

    private Cited quoted(Cited kept) {
        return rules.cite(kept.card(), kept.version()).orElse(kept);
    }

    private Finding quoted(Finding kept) {
        var quote = rules.cite(kept.card(), kept.version()).map(Cited::quote).orElse(kept.quote());
        return new Finding(kept.card(), kept.version(), kept.level(), quote, kept.cause(), kept.fact());
    }

    private Facts facts(Household household, OrgId place) {
        var lines = Lines.of(rules, place);
        var found = Assessment.of(household.means(), lines);
        var circumstances = household.circumstances();
        return Facts.of().with("net", found.net()).with("line", lines.allowance()).with("accidental", found.accidental()).with("persons", household.persons().size())
                .with("level", found.level()).with("migrant", circumstances.migrant()).with("livesInCity", circumstances.livesInCity())
                .with("employedMonths", circumstances.employedMonths()).with("studyAbroad", circumstances.studyAbroad()).with("schoolFeeTimes", circumstances.schoolFeeTimes());
    }

    /// Keeps facts and outcomes of the cards on grants (AID-07 to AID-09), for dry runs. No grant is paid before the file is approved, so that this fact always holds.
    ///
    /// @param yearTotal what the household got of this kind in the year, with this grant
    public Verdict judgeGrant(AidApplication application, AidTier tier, Household household, Money amount, Money yearTotal) {
        var allowance = rules.figure("AID-11", "line", application.place());
        return rules.judge(GRANTS, Facts.of().with("kind", application.kind()).with("amount", amount).with("yearTotal", yearTotal).with("line", allowance)
                .with("persons", household.persons().size()).with("ownPaid", household.ownPaid()).with("livingCost", allowance).with("pupils", household.pupils())
                .with("fileApproved", true), application.place(), AidApplication.grantSubject(application.id(), tier));
    }

    /// The cards behind the formula.
    public List<Cited> cards(OrgId place) {
        return List.of("AID-01", "AID-02", "AID-03", "AID-11").stream().flatMap(card -> rules.cite(card, place).stream()).toList();
    }

    /// What the household can get in a year.
    public Money cap(AidKind kind, Household household, OrgId place) {
        return Caps.of(kind, household.persons().size(), household.pupils(), household.ownPaid(), rules.figure("AID-11", "line", place),
                rules.figure("AID-08", "months", place), rules.figure("AID-08-EDU", "months", place));
    }
}
