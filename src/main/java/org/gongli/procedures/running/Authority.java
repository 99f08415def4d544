package org.gongli.procedures.running;

import java.time.Instant;
import java.util.Optional;
import org.gongli.procedures.definitions.Node;
import org.gongli.shared.AccountId;
import org.gongli.shared.Forbidden;
import org.gongli.shared.Missing;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who may know of a case, and who may decide at a step.
@Component
public class Authority {

    private final CaseSql sql;
    private final DeskSql desks;
    private final VisibleSql visible;

    Authority(CaseSql sql, DeskSql desks, VisibleSql visible) {
        this.sql = sql;
        this.desks = desks;
        this.visible = visible;
    }

    /// Where somebody sits who may decide a step.
    ///
    /// @param forAccount who is absent; null for nobody
    public record Seat(@Nullable AccountId forAccount) {
    }

    /// @throws Missing   when the viewer may not know of the case
    /// @throws Forbidden when it is on another desk
    Seat seat(Viewer viewer, CaseHead of, OpenStep step, Instant now) {
        return find(viewer, step, now).orElseThrow(() -> sees(viewer, of, now) ? new Forbidden() : new Missing());
    }

    /// Where the viewer sits, if this step is theirs to decide.
    public Optional<Seat> find(Viewer viewer, OpenStep step, Instant now) {
        var desk = step.desk();
        if (desk == null) {
            return Optional.empty();
        }
        var own = Desk.of(viewer);
        if (desk.equals(own) || own.equals(step.escalated())) {
            return Optional.of(new Seat(null));
        }
        return desks.absent(viewer.account(), desk, now).map(Seat::new);
    }

    /// Nobody decides their own matter, and where four eyes are wanted nobody decides twice.
    public void checkPerson(Viewer viewer, CaseHead of, Node node) {
        if (of.own(viewer)) {
            throw new Refused("procedures.own-case");
        }
        if (node.apart() && sql.deciders(of.id(), node.apartFrom()).contains(viewer.account())) {
            throw new Refused("procedures.four-eyes");
        }
    }

    /// Whether the viewer may know of a case: its applicant, an officer above its place, or, where it is confidential, a desk that it passes.
    public boolean sees(Viewer viewer, CaseHead of, Instant now) {
        if (of.appliedBy(viewer)) {
            return true;
        }
        if (!viewer.role().oversees()) {
            return false;
        }
        var above = viewer.scope().contains(of.orgPath());
        return above && (!of.confidential() || viewer.role() == Role.AUDITOR) || visible.passed(of.id(), viewer, now);
    }
}
