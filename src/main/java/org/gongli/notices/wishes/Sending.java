package org.gongli.notices.wishes;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Set;

/// What becomes of a delivery, by what the member wishes and what was sent this week.
public sealed interface Sending {

    /// How many messages a member gets outside in a week, Monday to Sunday, the mandatory ones counted.
    int WEEKLY_BUDGET = 3;
    /// What could not be sent for so long is not sent any more; it stands in the inbox.
    Duration LATEST = Duration.ofDays(7);

    record Now() implements Sending {
    }

    record Later(Instant due) implements Sending {
    }

    record Never(Reason reason) implements Sending {
    }

    /// Why a message was not sent outside.
    enum Reason { OPTED_OUT, OVER_BUDGET, NO_PHONE, TOO_LATE }

    /// @param reachable whether there is a phone
    /// @param sent      how many other messages were sent to the member this week
    static Sending of(Asked asked, Wish wish, boolean reachable, int sent, ZonedDateTime now) {
        if (!reachable) {
            return new Never(Reason.NO_PHONE);
        }
        if (!asked.mandatory() && wish.optedOut().contains(asked.topic())) {
            return new Never(Reason.OPTED_OUT);
        }
        if (asked.toldAt().plus(LATEST).isBefore(now.toInstant())) {
            return new Never(Reason.TOO_LATE);
        }
        var next = wish.quiet().next(now);
        if (next.isAfter(now)) {
            return new Later(next.toInstant());
        }
        return !asked.mandatory() && sent >= WEEKLY_BUDGET ? new Never(Reason.OVER_BUDGET) : new Now();
    }

    /// What is to be sent.
    record Asked(String topic, boolean mandatory, Instant toldAt) {
    }

    /// What a member wishes.
    ///
    /// @param english in which language messages leave the house; otherwise Chinese
    record Wish(QuietHours quiet, Set<String> optedOut, boolean english) {

        static final Wish USUAL = new Wish(QuietHours.USUAL, Set.of(), false);
    }
}
