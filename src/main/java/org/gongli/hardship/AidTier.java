package org.gongli.hardship;

import java.util.Optional;

/// Whose money a grant is. Each tier decides its own.
public enum AidTier {
    ENTERPRISE, TOWN, CITY;

    /// The tier that decides at a node of the procedures; empty for a node where no grant is decided.
    public static Optional<AidTier> at(String node) {
        return Optional.ofNullable(switch (node) {
            case "enterprise" -> ENTERPRISE;
            case "town" -> TOWN;
            case "city", "appeal" -> CITY;
            default -> null;
        });
    }
}
