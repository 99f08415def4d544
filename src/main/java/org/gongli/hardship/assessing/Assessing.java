package org.gongli.hardship.assessing;

import java.util.List;
import org.gongli.hardship.AidKind;
import org.gongli.rules.Facts;
import org.gongli.rules.Quote;
import org.gongli.rules.Rules;
import org.gongli.rules.Verdict;
import org.gongli.shared.Money;
import org.gongli.shared.OrgId;
import org.springframework.stereotype.Component;

/// Asks the rule cards of a place. What they are told names nobody.
@Component
public class Assessing {

    private static final String TOPIC = "hardship";

    private final Rules rules;

    Assessing(Rules rules) {
        this.rules = rules;
    }

    /// Keeps nothing.
    public Assessment look(Means means, OrgId place) {
        return Assessment.of(means, Lines.of(rules, place));
    }

    /// Keeps facts and outcomes of the cards, for dry runs.
    public Verdict judge(Means means, OrgId place, String subject) {
        var lines = Lines.of(rules, place);
        var found = Assessment.of(means, lines);
        return rules.judge(TOPIC, Facts.of().with("net", found.net()).with("line", lines.allowance()).with("accidental", found.accidental()).with("persons", means.persons())
                .with("level", found.level()).with("migrant", false).with("livesInCity", true).with("studyAbroad", false).with("schoolFeeTimes", 0), place, subject);
    }

    /// The cards behind the formula.
    public List<Quote> quotes(OrgId place) {
        return List.of("AID-01", "AID-02", "AID-03", "AID-11").stream().flatMap(card -> rules.quote(card, place).stream()).toList();
    }

    /// What the household can get in a year.
    public Money cap(AidKind kind, Household household, OrgId place) {
        return Caps.of(kind, household.persons().size(), household.pupils(), household.ownPaid(), rules.figure("AID-11", "line", place),
                rules.figure("AID-08", "months", place), rules.figure("AID-08-EDU", "months", place));
    }
}
