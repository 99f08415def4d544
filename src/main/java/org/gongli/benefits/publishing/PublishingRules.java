package org.gongli.benefits.publishing;

import org.gongli.shared.Forbidden;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;

/// Who may take which step when. Officers of a city or a town write and publish; the author is whoever changed the text last, and is never the one
/// who publishes it or sends it back.
final class PublishingRules {

    private PublishingRules() {
    }

    /// @throws Forbidden when it is never this role's to do
    /// @throws Refused   when it cannot be done now, or not by this person
    static void check(Step step, GiveawayHead giveaway, Viewer viewer) {
        if (!writes(viewer.role())) {
            throw new Forbidden();
        }
        if (!step.possibleFrom(giveaway.status())) {
            throw new Refused("benefits.not-now." + giveaway.status());
        }
        if (step.forSecondPerson() && giveaway.author().equals(viewer.account())) {
            throw new Refused("benefits.own-text");
        }
    }

    /// The same as a question, for the buttons of a page.
    static boolean allows(Step step, GiveawayHead giveaway, Viewer viewer) {
        return writes(viewer.role()) && step.possibleFrom(giveaway.status())
                && !(step.forSecondPerson() && giveaway.author().equals(viewer.account()));
    }

    static boolean writes(Role role) {
        return role == Role.CITY || role == Role.TOWN;
    }
}
