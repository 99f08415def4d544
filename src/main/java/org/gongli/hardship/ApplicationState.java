package org.gongli.hardship;

/// How far an application is.
public enum ApplicationState {
    /// being written
    DRAFT,
    /// with a desk, or shown to the public
    REVIEW,
    APPROVED,
    REJECTED,
    WITHDRAWN;

    /// How its badge looks.
    public String tone() {
        return switch (this) {
            case REVIEW -> "info";
            case APPROVED -> "success";
            case REJECTED -> "danger";
            case DRAFT, WITHDRAWN -> "neutral";
        };
    }
}
