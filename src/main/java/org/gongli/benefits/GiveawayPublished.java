package org.gongli.benefits;

import org.gongli.allocation.OfferId;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.OrgId;

/// A second person published a giveaway.
///
/// @param offer carries it out from now on
public record GiveawayPublished(Actor actor, OrgId organisation, GiveawayId giveaway, OfferId offer) implements DomainEvent {

    @Override
    public String subject() {
        return "giveaway/" + giveaway;
    }
}
