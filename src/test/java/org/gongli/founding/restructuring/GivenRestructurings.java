package org.gongli.founding.restructuring;

import java.util.Objects;
import org.gongli.founding.RestructuringId;
import org.gongli.founding.restructuring.RestructuringSql.Proposed;
import org.gongli.founding.view.RestructuringPage.RestructuringKind;
import org.gongli.procedures.Action;
import org.gongli.procedures.Deciding;
import org.gongli.procedures.Decision;
import org.gongli.procedures.Procedures;
import org.gongli.procedures.StepId;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.Given.Place;
import org.gongli.testing.TestBean;

/// Unions of tests that are to be moved, merged or dissolved.
@TestBean
class GivenRestructurings {

    final Restructuring restructuring;
    final RestructuringSql sql;
    final Deciding deciding;
    private final Procedures procedures;

    GivenRestructurings(Restructuring restructuring, RestructuringSql sql, Deciding deciding, Procedures procedures) {
        this.restructuring = restructuring;
        this.sql = sql;
        this.deciding = deciding;
        this.procedures = procedures;
    }

    /// @param target left out of a proposal to dissolve
    RestructuringId proposed(Viewer proposer, Place union, RestructuringKind kind, Place target) {
        return restructuring.propose(proposer, new Proposed(union.id(), kind, kind == RestructuringKind.DISSOLVE ? null : target.id(), false, "because"));
    }

    RestructuringId proposed(Place town, Place union, RestructuringKind kind, Place target) {
        return proposed(town.viewer(Role.TOWN), union, kind, target);
    }

    StepId step(RestructuringId id) {
        return Objects.requireNonNull(procedures.progress(Objects.requireNonNull(sql.head(id).orElseThrow().caseId())).now()).step();
    }

    void decide(Viewer viewer, RestructuringId id, Action action) {
        deciding.decide(viewer, step(id), Decision.of(action, action.needsReason() ? "because" : ""));
    }

    void approve(Viewer viewer, RestructuringId id) {
        decide(viewer, id, Action.APPROVE);
    }
}
