package org.gongli.rules.conditions;

import org.gongli.rules.Facts;
import org.gongli.rules.Level;
import org.jspecify.annotations.Nullable;

/// What one card says to given facts.
///
/// @param missing the name of the first fact without which nothing can be said; null where none is missing
public record Judgement(Outcome outcome, @Nullable String missing) {

    public static Judgement of(Condition condition, Level level, Facts facts) {
        return condition.holds(facts).map(holds -> new Judgement(holds ? Outcome.CLEAR : broken(level), null))
                .orElseGet(() -> new Judgement(Outcome.UNDECIDED, condition.missing(facts).stream().findFirst().orElse(null)));
    }

    private static Outcome broken(Level level) {
        return level == Level.BLOCK ? Outcome.BLOCKED : Outcome.WARNED;
    }
}
