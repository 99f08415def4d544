package org.gongli.membership.view;

import java.time.Instant;
import java.util.List;
import org.gongli.members.RegisterEntry;
import org.gongli.membership.duplicates.MergingId;
import org.gongli.membership.duplicates.MergingState;
import org.gongli.shared.AccountId;
import org.gongli.shared.Paged;

/// Records that may be one person's, and those that were merged.
///
/// @param viewer who reads it; what somebody asked for another confirms
public record DuplicateList(Paged<Pair> pairs, List<Merging> mergings, AccountId viewer) {

    /// Two records of one person, perhaps.
    ///
    /// @param phone  the phone is the same
    /// @param person name and birth date are the same
    public record Pair(RegisterEntry one, RegisterEntry other, boolean phone, boolean person) {

        /// For the URL of the next page.
        public String key() {
            return one.id() + "-" + other.id();
        }
    }

    /// A merging.
    ///
    /// @param by who asked for the step that waits
    public record Merging(MergingId id, MergingState state, RegisterEntry kept, RegisterEntry merged, String reason, AccountId by, Instant at) {

        /// Whether a second person has to confirm it.
        public boolean waits() {
            return state == MergingState.ASKED || state == MergingState.PARTING;
        }
    }
}
