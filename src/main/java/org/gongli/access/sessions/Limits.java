package org.gongli.access.sessions;

import java.time.Duration;
import org.gongli.shared.Role;
import org.jspecify.annotations.Nullable;

/// How long a session lasts: without a sign of life, and altogether.
record Limits(Duration idle, Duration absolute) {

    private static final Limits MEMBER = new Limits(Duration.ofDays(30), Duration.ofDays(30));
    private static final Limits CLERK = new Limits(Duration.ofMinutes(30), Duration.ofHours(12));
    private static final Limits OFFICER = new Limits(Duration.ofMinutes(15), Duration.ofHours(12));

    /// @param role null for somebody who signs in as a member
    static Limits of(@Nullable Role role) {
        return switch (role) {
            case null -> MEMBER;
            case MEMBER -> MEMBER;
            case CLERK -> CLERK;
            case CHAIR, TOWN, CITY, CASHIER, AUDITOR, ADMINISTRATOR -> OFFICER;
        };
    }

    /// A program's token needs no sign of life.
    static Limits program(Duration absolute) {
        return new Limits(absolute, absolute);
    }
}
