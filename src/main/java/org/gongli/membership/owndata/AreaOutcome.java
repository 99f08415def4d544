package org.gongli.membership.owndata;

import java.util.List;
import org.gongli.members.Keeping;

/// What a deletion did to one area.
///
/// @param section the key of its heading
/// @param erased  how many entries were deleted
/// @param held    what stays, by the card that says why
record AreaOutcome(String section, int erased, List<Keeping.Held> held) {

    /// Whether there was anything at all.
    boolean any() {
        return erased > 0 || !held.isEmpty();
    }
}
