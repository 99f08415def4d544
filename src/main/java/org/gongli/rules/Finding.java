package org.gongli.rules;

import org.jspecify.annotations.Nullable;

/// What one card has against a case.
///
/// @param level  BLOCK only when the condition does not hold and nothing lets the case pass
/// @param fact   the fact that is missing, as the reader calls it; null where none is
public record Finding(String card, int version, Level level, Quote quote, Cause cause, @Nullable String fact) {

    /// Why there is a finding.
    public enum Cause {
        /// The condition does not hold.
        NOT_MET,
        /// The condition does not hold, and an approved override lets this subject pass.
        OVERRIDDEN,
        /// A fact that the condition needs was not given.
        FACT_MISSING,
        /// The condition has no result for these facts.
        UNDECIDABLE
    }

    public boolean blocks() {
        return level == Level.BLOCK;
    }
}
