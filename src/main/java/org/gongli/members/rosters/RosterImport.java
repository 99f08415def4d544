package org.gongli.members.rosters;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongli.members.RosterId;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// An import as it stands.
///
/// @param columns  what the columns mean; empty before they were found or chosen
/// @param rowsRead how many rows below the titles have been read so far
/// @param failure  the key of the sentence that says why it failed, which `failureArgs` fill
record RosterImport(RosterId id, OrgId org, String orgName, @Nullable String orgNameEn, String orgPath, UUID file, String fileName, RosterStatus status, int headerRow,
                    List<String> header, List<RosterColumn> columns, int rowsRead, RosterCounts counts, @Nullable String failure, List<String> failureArgs, Instant uploadedAt,
                    @Nullable Instant finishedAt) {

    String union(boolean english) {
        return english && orgNameEn != null ? orgNameEn : orgName;
    }

    RosterColumns asColumns() {
        return new RosterColumns(headerRow, header, columns);
    }
}
