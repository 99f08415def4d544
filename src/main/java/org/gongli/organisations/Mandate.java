package org.gongli.organisations;

import java.util.List;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;

/// Who keeps which part of the register: the city all of it, a town the unions and partners below it, a chair the own union and its groups.
final class Mandate {

    private Mandate() {
    }

    /// The kinds that the viewer may enter directly below an organisation; none where the viewer has no say.
    static List<OrgKind> kindsBelow(Viewer viewer, Organisation parent) {
        if (!viewer.scope().contains(parent.path())) {
            return List.of();
        }
        return Placement.enteredBelow(parent.kind()).stream().filter(kind -> mayEnter(viewer.role(), kind)).toList();
    }

    static boolean mayAmend(Viewer viewer, Organisation organisation) {
        return viewer.scope().contains(organisation.path()) && switch (viewer.role()) {
            case CITY -> true;
            case TOWN, CHAIR -> !organisation.kind().division();
            default -> false;
        };
    }

    /// Nobody closes the organisation that the own post is at, and divisions close with the files of the city.
    static boolean mayClose(Viewer viewer, Organisation organisation) {
        return viewer.scope().contains(organisation.path()) && !viewer.org().equals(organisation.id()) && !organisation.kind().division()
                && mayEnter(viewer.role(), organisation.kind());
    }

    private static boolean mayEnter(Role role, OrgKind kind) {
        return switch (role) {
            case CITY, TOWN -> true;
            case CHAIR -> kind == OrgKind.GROUP;
            default -> false;
        };
    }
}
