package org.gongli.members.view;

import java.time.Instant;
import org.gongli.members.RosterId;
import org.gongli.members.rosters.RosterCounts;
import org.gongli.members.rosters.RosterStatus;
import org.gongli.shared.Paged;
import org.jspecify.annotations.Nullable;

/// The imports of a scope, the newest first.
///
/// @param status the filter; null for all
public record RostersPage(@Nullable RosterStatus status, Paged<Line> rosters) {

    public String statusName() {
        return status == null ? "" : status.name();
    }

    public record Line(RosterId id, String union, String fileName, RosterStatus status, RosterCounts counts, Instant uploadedAt) {
    }
}
