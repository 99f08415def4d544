package org.gongli.founding.view;

import java.time.Instant;
import java.util.List;
import org.gongli.founding.RestructuringId;
import org.gongli.procedures.CaseId;
import org.gongli.procedures.view.CaseProgress;
import org.gongli.rules.Finding;
import org.gongli.shared.OrgId;
import org.gongli.shared.Paged;
import org.gongli.ui.view.Option;
import org.jspecify.annotations.Nullable;

/// One union that is to be moved, merged or dissolved.
///
/// @param own whether the viewer proposed it
public record RestructuringPage(Row row, List<Finding> findings, CaseProgress progress, boolean own, @Nullable Problem problem) {

    /// What is to happen.
    public enum RestructuringKind { MOVE, MERGE, DISSOLVE }

    public enum RestructuringState { REVIEW, DONE, REJECTED, WITHDRAWN }

    /// @param target below which it moves, or into which it merges; null when it is dissolved
    public record Row(RestructuringId id, OrgId org, String orgName, @Nullable String orgNameEn, RestructuringKind kind, @Nullable String target, @Nullable String targetEn, boolean employerEnded,
                      String reason, RestructuringState stage, Instant proposedAt, @Nullable CaseId caseId) {

        public String org(boolean english) {
            return english && orgNameEn != null ? orgNameEn : orgName;
        }

        public String target(boolean english) {
            return english && targetEn != null ? targetEn : target == null ? "" : target;
        }

        public String tone() {
            return switch (stage) {
                case REVIEW -> "info";
                case DONE -> "success";
                case REJECTED -> "danger";
                case WITHDRAWN -> "neutral";
            };
        }
    }

    /// A list of them.
    public record Listed(Paged<Row> page, String state, boolean proposes) {
    }

    /// The form of a proposal.
    ///
    /// @param unions to choose from
    public record Proposal(Form form, List<Option> unions, List<Option> targets, @Nullable Problem problem) {
    }
}
