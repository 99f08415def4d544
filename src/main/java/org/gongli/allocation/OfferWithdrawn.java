package org.gongli.allocation;

import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.OrgId;

/// An offer was withdrawn: nobody claims any more, places given stand.
public record OfferWithdrawn(Actor actor, OrgId organisation, OfferId offer) implements DomainEvent {

    @Override
    public String subject() {
        return "offer/" + offer;
    }
}
