package org.gongli.procedures;

import java.util.Set;
import org.gongli.organisations.OrgKind;
import org.gongli.shared.Role;

/// At which organisation above a case's place a step is decided. Where there is none of that kind, the next level above decides.
public enum Level {
    ENTERPRISE(Role.CHAIR, OrgKind.ENTERPRISE, OrgKind.JOINT, OrgKind.INDUSTRY, OrgKind.VILLAGE),
    TOWN(Role.TOWN, OrgKind.TOWN),
    CITY(Role.CITY, OrgKind.CITY);

    private final Role role;
    private final Set<OrgKind> kinds;

    Level(Role role, OrgKind... kinds) {
        this.role = role;
        this.kinds = Set.of(kinds);
    }

    /// The role that decides there, unless the node names another.
    public Role role() {
        return role;
    }

    public boolean of(OrgKind kind) {
        return kinds.contains(kind);
    }
}
