package org.gongli.benefits.view;

import java.util.List;
import org.gongli.allocation.Claim;
import org.jspecify.annotations.Nullable;

/// The clerk's counter: waiting for a voucher, about to hand something over, or told what became of it.
///
/// @param typed  what was scanned or typed, for a second try
/// @param key    of the redemption that the confirm button asks for
/// @param result null while nothing was presented
public record Counter(String typed, String key, @Nullable Result result) {

    /// What the clerk is told.
    ///
    /// @param kind     names the sentence
    /// @param args     fill it
    /// @param giveaway what it is about; null when the voucher tells nothing
    /// @param member   masked; null likewise
    public record Result(Kind kind, List<Object> args, @Nullable Giveaway giveaway, @Nullable Claim claim, @Nullable String member) {
    }

    /// What there is to tell.
    public enum Kind {
        READY, DONE, DONE_BEFORE, KEY_OF_ANOTHER, ALREADY_HERE, ALREADY_ELSEWHERE, FORGED, STALE, NOT_SERVED_HERE, NO_LONGER_VALID, TOO_LATE, TOO_MANY_GUESSES;

        /// Whether the thing is to be handed over.
        public boolean done() {
            return this == DONE || this == DONE_BEFORE;
        }
    }
}
