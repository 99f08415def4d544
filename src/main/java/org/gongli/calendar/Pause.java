package org.gongli.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A time during which a clock stands still, for example while the applicant completes the papers.
///
/// @param to when the clock runs again; null while it stands
public record Pause(Instant from, @Nullable Instant to) {

    public Pause {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a pause that ends before it begins");
        }
    }
}
