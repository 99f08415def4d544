package org.gongli.benefits;

import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.OrgId;

/// A giveaway waits for a second person.
public record GiveawaySubmitted(Actor actor, OrgId organisation, GiveawayId giveaway) implements DomainEvent {

    @Override
    public String subject() {
        return "giveaway/" + giveaway;
    }
}
