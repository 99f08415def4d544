package org.gongli.allocation;

import java.time.Instant;

/// What somebody who asks for a place is told.
public sealed interface Answer {

    /// A place, durably: the database had it on disk before this was said.
    ///
    /// @param at      when the member asked
    /// @param already an earlier request got it
    record Yours(long claimNo, Instant at, boolean already) implements Answer {
    }

    /// Every place is given. One may come back when somebody cancels.
    record SoldOut() implements Answer {
    }

    /// Every place that members of this town may compete for is given; other towns still have some.
    record TownSoldOut() implements Answer {
    }

    record TooEarly(Instant opensAt) implements Answer {
    }

    /// @param closedAt the end of the window, or when the offer was withdrawn
    record TooLate(Instant closedAt) implements Answer {
    }

    record NotEligible(Ineligible reason) implements Answer {
    }
}
