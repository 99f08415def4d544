package org.gongli.hardship.assessing;

import java.util.List;
import org.gongli.rules.Cited;
import org.gongli.rules.Finding;

/// What the cards say of a household: the figures that it was reckoned with, and by which versions.
///
/// @param cards    the versions behind the formula
/// @param findings what the cards on who is recognised have against it
public record Judgement(Assessment found, List<Cited> cards, List<Finding> findings) {

    public Judgement {
        cards = List.copyOf(cards);
        findings = List.copyOf(findings);
    }
}
