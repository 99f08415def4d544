package org.gongli.organisations;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which kind of organisation may lie directly below which. The table `organisations.placement` says the same to the database.
final class Placement {

    private Placement() {
    }

    /// @param parent the kind of the next-higher organisation; null at the root of the tree
    static boolean allows(@Nullable OrgKind parent, OrgKind kind) {
        return parent == null ? kind == OrgKind.CITY : below(parent).contains(kind);
    }

    /// What may be entered by hand directly below an organisation, in the order of the tree.
    static List<OrgKind> enteredBelow(OrgKind parent) {
        return below(parent).stream().filter(kind -> !kind.division()).toList();
    }

    /// What may lie directly above.
    static Set<OrgKind> above(OrgKind kind) {
        return Arrays.stream(OrgKind.values()).filter(parent -> below(parent).contains(kind)).collect(Collectors.toCollection(() -> EnumSet.noneOf(OrgKind.class)));
    }

    private static Set<OrgKind> below(OrgKind parent) {
        return switch (parent) {
            case CITY -> EnumSet.of(OrgKind.TOWN, OrgKind.VILLAGE, OrgKind.ENTERPRISE, OrgKind.JOINT, OrgKind.INDUSTRY, OrgKind.PARTNER);
            case TOWN -> EnumSet.of(OrgKind.VILLAGE, OrgKind.ENTERPRISE, OrgKind.JOINT, OrgKind.INDUSTRY, OrgKind.PARTNER);
            case VILLAGE -> EnumSet.of(OrgKind.ENTERPRISE, OrgKind.JOINT, OrgKind.PARTNER);
            case INDUSTRY -> EnumSet.of(OrgKind.ENTERPRISE, OrgKind.JOINT, OrgKind.GROUP);
            case ENTERPRISE, JOINT -> EnumSet.of(OrgKind.GROUP);
            case GROUP, PARTNER -> EnumSet.noneOf(OrgKind.class);
        };
    }
}
