package org.gongli.audit.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the chain of seals stands.
///
/// @param head     the number and the code of the last block, to be printed; null before the first
/// @param unsealed entries of the last moments, which no block covers yet
/// @param anchored whether the chain passes through the head that was last written outside the database
/// @param printed  whether it passes through a printed head that somebody typed in; null when nobody did
public record ChainState(@Nullable Head head, long unsealed, boolean anchored, @Nullable Boolean printed, List<Reading> readings) {

    /// @param code 64 hexadecimal digits
    public record Head(long no, String code) {

        /// The code in groups of eight, for reading aloud and comparing.
        public String grouped() {
            return code.replaceAll("(.{8})(?=.)", "$1 ");
        }
    }

    /// One time that somebody had the whole trail read.
    ///
    /// @param found how many places were tampered with
    /// @param places the first of them
    public record Reading(long seq, Instant at, long entries, long blocks, long found, List<Place> places) {
    }

    /// @param kind one of `audit.finding.*`
    public record Place(String kind, long block, @Nullable Long entry) {
    }
}
