package org.gongli.allocation;

import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.OrgId;

/// An offer was opened; members may claim once its window begins.
public record OfferOpened(Actor actor, OrgId organisation, OfferId offer, Terms terms) implements DomainEvent {

    @Override
    public String subject() {
        return "offer/" + offer;
    }
}
