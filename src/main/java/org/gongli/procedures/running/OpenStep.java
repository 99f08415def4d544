package org.gongli.procedures.running;

import java.time.Instant;
import org.gongli.procedures.StepId;
import org.gongli.procedures.definitions.Node;
import org.gongli.shared.OrgId;
import org.gongli.shared.Role;
import org.jspecify.annotations.Nullable;

/// A step under the lock of its case.
///
/// @param engineId the engine's id of the stay
/// @param doneAt   null while it waits
public record OpenStep(StepId id, String node, Node.Kind kind, @Nullable Role role, @Nullable OrgId org, String engineId, @Nullable Instant begunAt,
                       @Nullable Role escalatedRole, @Nullable OrgId escalatedOrg, @Nullable Instant doneAt) {

    /// Whose it is; null for the applicant's and for public notices.
    public @Nullable Desk desk() {
        return role == null || org == null ? null : new Desk(role, org);
    }

    /// Who may decide it too, because it was left lying.
    public @Nullable Desk escalated() {
        return escalatedRole == null || escalatedOrg == null ? null : new Desk(escalatedRole, escalatedOrg);
    }
}
