package org.gongli.membership.view;

import java.time.Instant;
import java.util.List;
import org.gongli.membership.owndata.DataRequestId;
import org.gongli.membership.owndata.DataRequestKind;
import org.gongli.membership.owndata.DataRequestState;
import org.gongli.membership.owndata.ExportId;
import org.gongli.procedures.CaseId;
import org.gongli.rules.Quote;
import org.jspecify.annotations.Nullable;

/// All that is kept about the member who reads it, and what can be done about it.
///
/// @param exports  that can still be fetched
/// @param requests the newest first
public record OwnData(List<Area> areas, List<Export> exports, List<Request> requests) {

    /// What one module keeps.
    ///
    /// @param file   what its files in an export are called, without an ending
    /// @param title  in the reader's language
    /// @param keptBy why it has to be kept; null when it can be deleted
    public record Area(String file, String title, List<String> columns, List<List<String>> rows, @Nullable Quote keptBy) {

        private static final int SHOWN = 20;

        /// The first few, for a page.
        public List<List<String>> first() {
            return rows.stream().limit(SHOWN).toList();
        }

        /// How many more an export holds.
        public int more() {
            return Math.max(0, rows.size() - SHOWN);
        }

        /// Whether it is a list of named facts.
        public boolean facts() {
            return columns.size() == 2;
        }
    }

    /// An archive that can be fetched until its day has come.
    public record Export(ExportId id, Instant asked, Instant expires) {
    }

    /// A correction or a deletion that was asked for.
    ///
    /// @param erased the headings of what was deleted
    /// @param kept   the headings of what had to stay
    public record Request(DataRequestId id, DataRequestKind kind, DataRequestState state, Instant asked, @Nullable Instant ended, List<String> erased, List<String> kept,
                          @Nullable CaseId caseId) {

        /// The colour of its state.
        public String tone() {
            return switch (state) {
                case RUNNING -> "info";
                case DONE -> "success";
                case REFUSED -> "warning";
                case WITHDRAWN -> "neutral";
            };
        }
    }
}
