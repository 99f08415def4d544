package org.gongli.founding;

/// How far the founding of a union has come.
public enum Stage {
    /// written down by the preparatory group, seen by nobody else
    DRAFT,
    /// the town, then the city, decide whether it may be founded
    REVIEW,
    /// sent back to the preparatory group
    MENDING,
    /// approved; the congress elects the committee
    ELECTING,
    /// the election is checked by the town, then by the city
    CHECKING,
    /// the union is in the register
    FOUNDED,
    REJECTED,
    WITHDRAWN;

    /// Whether the preparatory group may still change what it said about the enterprise.
    public boolean open() {
        return this == DRAFT || this == MENDING;
    }

    /// The stage that a node of the procedure stands for; a city's own procedure keeps these names.
    public static Stage at(String node) {
        return switch (node) {
            case "mend" -> MENDING;
            case "election" -> ELECTING;
            case "record", "certify" -> CHECKING;
            default -> REVIEW;
        };
    }
}
