package org.gongli.benefits.publishing;

import java.util.Set;
import org.gongli.benefits.GiveawayStatus;

/// What can be done with a giveaway, and from where.
enum Step {
    /// write it anew; what waited for a second person is a draft again
    CHANGE(false, GiveawayStatus.DRAFT, GiveawayStatus.RETURNED, GiveawayStatus.SUBMITTED),
    /// ask a second person
    SUBMIT(false, GiveawayStatus.DRAFT, GiveawayStatus.RETURNED),
    /// let the members see it
    PUBLISH(true, GiveawayStatus.SUBMITTED),
    /// send it back with a reason
    SEND_BACK(true, GiveawayStatus.SUBMITTED),
    /// take it back from the members with a reason
    WITHDRAW(false, GiveawayStatus.PUBLISHED);

    private final boolean secondPerson;
    private final Set<GiveawayStatus> from;

    Step(boolean secondPerson, GiveawayStatus... from) {
        this.secondPerson = secondPerson;
        this.from = Set.of(from);
    }

    boolean possibleFrom(GiveawayStatus status) {
        return from.contains(status);
    }

    /// Whether it is for somebody other than the author.
    boolean forSecondPerson() {
        return secondPerson;
    }
}
