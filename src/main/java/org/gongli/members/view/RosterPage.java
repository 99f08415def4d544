package org.gongli.members.view;

import java.time.Instant;
import java.util.List;
import org.gongli.members.RosterId;
import org.gongli.members.rosters.RosterColumn;
import org.gongli.members.rosters.RosterCounts;
import org.gongli.members.rosters.RosterStatus;
import org.gongli.shared.Paged;
import org.jspecify.annotations.Nullable;

/// An import as it stands: how far it is, or what it would do.
///
/// @param columns the titles of the file with what each means
/// @param first   the first rows as they were understood
/// @param left    rows that are not taken, with why
/// @param failure why it failed; null when it did not
/// @param kept    whether the file is still there, so that it can come back with a "fix here" column
public record RosterPage(RosterId id, String union, String fileName, Instant uploadedAt, RosterStatus status, int rowsRead, RosterCounts counts,
                         List<TitledColumn> columns, List<FirstRow> first, Paged<LeftRow> left, @Nullable Sentence failure, boolean kept) {

    public boolean is(RosterStatus one) {
        return status == one;
    }

    /// Whether it is read, and what it does can be told.
    public boolean judged() {
        return status == RosterStatus.READY || status == RosterStatus.CONFIRMED;
    }

    public record TitledColumn(String title, RosterColumn meaning) {
    }

    /// @param verdict the name of what the row would do
    public record FirstRow(int number, String name, String citizenId, String phone, String verdict) {
    }

    public record LeftRow(int number, String name, List<Sentence> why) {
    }
}
