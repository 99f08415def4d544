package org.gongli.benefits;

import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.OrgId;

/// What a giveaway says was changed; it is a draft again.
public record GiveawayChanged(Actor actor, OrgId organisation, GiveawayId giveaway) implements DomainEvent {

    @Override
    public String subject() {
        return "giveaway/" + giveaway;
    }
}
