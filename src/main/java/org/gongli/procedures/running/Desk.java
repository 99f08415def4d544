package org.gongli.procedures.running;

import org.gongli.shared.OrgId;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;

/// A post where steps are decided: a role at an organisation. Whoever holds it decides.
public record Desk(Role role, OrgId org) {

    public static Desk of(Viewer viewer) {
        return new Desk(viewer.role(), viewer.org());
    }
}
