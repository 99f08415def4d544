package org.gongli.procedures.view;

import java.time.Instant;
import java.util.List;
import org.gongli.procedures.CaseId;
import org.gongli.procedures.Ending;
import org.gongli.shared.Paged;
import org.gongli.ui.view.Option;
import org.jspecify.annotations.Nullable;

/// Cases that somebody may know of: a member's own, or those below an officer.
///
/// @param state what the filter says: empty, RUNNING or an [Ending]
public record CaseList(Paged<Row> page, String procedure, String state, List<Option> procedures) {

    /// @param member the masked name of whom it concerns; empty for nobody, for the reader, and in the sheet
    /// @param node where it stands; null once it has ended
    public record Row(CaseId id, Title title, String member, String procedure, String org, Instant startedAt, @Nullable Ending outcome, @Nullable String node, @Nullable Instant dueAt) {
    }

    public boolean filtered() {
        return !procedure.isEmpty() || !state.isEmpty();
    }
}
