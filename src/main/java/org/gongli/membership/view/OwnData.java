package org.gongli.membership.view;

import java.time.Instant;
import java.util.List;
import org.gongli.members.RetentionCards;
import org.gongli.membership.owndata.CorrectionField;
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
    /// @param file  what its files in an export are called, without an ending
    /// @param title in the reader's language
    public record Area(String file, String title, List<String> columns, List<List<String>> rows) {

        /// How many a page shows.
        public static final int SHOWN = 20;

        /// The first few, for a page.
        public List<List<String>> first() {
            return rows.stream().limit(SHOWN).toList();
        }

        /// Whether an export holds more.
        public boolean more() {
            return rows.size() > SHOWN;
        }

        /// Whether it is a list of named facts.
        public boolean facts() {
            return columns.size() == 2;
        }
    }

    /// What becomes, or became, of some entries of an area: they are deleted, or a rule keeps them.
    ///
    /// @param section the key of the area's heading
    /// @param entries how many; null for all there are
    /// @param card    by which they are kept; empty for what is deleted
    /// @param quote   its words; null for what is deleted, and where the card is no longer in force
    public record Fate(String section, @Nullable Integer entries, String card, @Nullable Quote quote) {

        public boolean erased() {
            return card.isEmpty();
        }

        /// Whether it stays only as long as somebody is a member.
        public boolean untilLeaving() {
            return card.equals(RetentionCards.DUTY);
        }
    }

    /// An archive that can be fetched until its day has come.
    public record Export(ExportId id, Instant asked, Instant expires) {
    }

    /// A correction or a deletion that was asked for.
    ///
    /// @param field     what is to be corrected; null for a deletion
    /// @param onLeaving whether the rest goes when the membership ends
    /// @param fates     what a deletion did
    public record Request(DataRequestId id, DataRequestKind kind, @Nullable CorrectionField field, DataRequestState state, Instant asked, @Nullable Instant ended, boolean onLeaving,
                          List<Fate> fates, @Nullable CaseId caseId) {

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
