package org.gongli.procedures.view;

import java.time.Instant;
import java.util.List;
import org.gongli.calendar.TimeLimit;
import org.gongli.procedures.Action;
import org.gongli.procedures.CaseId;
import org.gongli.procedures.Change;
import org.gongli.procedures.Ending;
import org.gongli.procedures.StepId;
import org.gongli.procedures.definitions.Node;
import org.gongli.shared.Role;
import org.jspecify.annotations.Nullable;

/// Where a case stands and what has happened to it.
///
/// @param now  null once it has ended
/// @param past the newest last
public record CaseProgress(CaseId id, String procedure, @Nullable String procedureEn, @Nullable Ending outcome, Instant startedAt, @Nullable Instant endedAt,
                           @Nullable Now now, Diagram diagram, List<Past> past) {

    /// Where it is.
    ///
    /// @param role      of the desk; null for the applicant and for a public notice
    /// @param nobodyElse whether those who hold the post may none of them decide it, for they applied or decided before
    /// @param above     the organisation that may decide too; null for none
    /// @param usualDays how many days half of such steps took at most; null when too few were done
    public record Now(StepId step, Node.Kind kind, String node, @Nullable String nodeEn, @Nullable Role role, @Nullable String org, @Nullable String orgEn, Instant since,
                      @Nullable Instant due, boolean late, @Nullable TimeLimit limit, @Nullable String basisEn, @Nullable Double usualDays, boolean begun,
                      boolean nobodyElse, @Nullable String above, @Nullable String aboveEn, boolean escalated) {

        public String above(boolean english) {
            return english && aboveEn != null ? aboveEn : above == null ? "" : above;
        }

        public String name(boolean english) {
            return english && nodeEn != null ? nodeEn : node;
        }

        public String desk(boolean english) {
            return english && orgEn != null ? orgEn : org == null ? "" : org;
        }

        public String basis(boolean english) {
            return english && basisEn != null ? basisEn : limit == null ? "" : limit.basis();
        }
    }

    /// A step that was closed, or what the applicant changed.
    ///
    /// @param action    null for a change that nobody had asked for
    /// @param deputised whether it was decided for somebody absent
    /// @param reason    empty where the reader may not know it
    public record Past(String node, @Nullable String nodeEn, @Nullable Action action, Instant at, @Nullable Role role, @Nullable String org, @Nullable String orgEn,
                       boolean deputised, String reason, List<Change> changes) {

        Past withoutReason() {
            return new Past(node, nodeEn, action, at, role, org, orgEn, deputised, "", List.of());
        }

        public String name(boolean english) {
            return english && nodeEn != null ? nodeEn : node;
        }

        public String desk(boolean english) {
            return english && orgEn != null ? orgEn : org == null ? "" : org;
        }
    }

    /// The same for a reader who may know what was decided but not why, nor what was mended.
    public CaseProgress withoutReasons() {
        return new CaseProgress(id, procedure, procedureEn, outcome, startedAt, endedAt, now, diagram, past.stream().map(Past::withoutReason).toList());
    }

    public String procedure(boolean english) {
        return english && procedureEn != null ? procedureEn : procedure;
    }
}
