package org.gongli.rules.trying;

import java.util.stream.Stream;
import org.gongli.rules.cards.CardText;
import org.gongli.rules.cards.Regions;
import org.gongli.rules.conditions.Condition;
import org.gongli.rules.conditions.FactsJson;
import org.gongli.rules.conditions.Judgement;
import org.gongli.rules.conditions.Outcome;
import org.gongli.rules.conditions.Topic;
import org.gongli.rules.trying.DryRunSql.Changed;
import org.gongli.rules.trying.DryRunSql.PastCase;
import org.jspecify.annotations.Nullable;

/// A card's text asked about past cases. Any number of threads may ask.
///
/// @param condition null when the text only quotes
record Trial(Topic topic, CardText text, @Nullable Condition condition) {

    /// The case with what was said and what would be, when they differ.
    Stream<Changed> changed(PastCase past) {
        var after = outcome(past);
        return after == past.before() ? Stream.empty() : Stream.of(new Changed(past.id(), past.before(), after));
    }

    private Outcome outcome(PastCase past) {
        return condition == null || !Regions.covers(text.region(), past.region()) ? Outcome.UNTOUCHED
                : Judgement.of(condition, text.level(), FactsJson.read(past.facts(), topic)).outcome();
    }
}
