package org.gongli.rules.cards;

import java.util.List;
import org.gongli.rules.Level;
import org.gongli.rules.conditions.NamedFigure;
import org.jspecify.annotations.Nullable;

/// What a version of a card says.
///
/// @param condition what must hold; null for a card that only quotes
/// @param region    the beginning of the division codes where it holds: 2, 4, 6, 9 or 12 digits; empty for everywhere
/// @param clause    of the document, such as `11` or `29, 30`; empty for none
public record CardText(String topic, String statement, String statementEn, @Nullable String condition, List<NamedFigure> figures, String region,
                       String document, String documentEn, String clause, Level level, Confidence confidence) {

    public CardText {
        figures = List.copyOf(figures);
    }

    public boolean sample() {
        return confidence != Confidence.H;
    }

    public String statement(boolean english) {
        return english ? statementEn : statement;
    }

    public String document(boolean english) {
        return english ? documentEn : document;
    }
}
