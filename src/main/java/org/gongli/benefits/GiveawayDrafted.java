package org.gongli.benefits;

import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.OrgId;

/// Somebody began to write a giveaway.
public record GiveawayDrafted(Actor actor, OrgId organisation, GiveawayId giveaway) implements DomainEvent {

    @Override
    public String subject() {
        return "giveaway/" + giveaway;
    }
}
