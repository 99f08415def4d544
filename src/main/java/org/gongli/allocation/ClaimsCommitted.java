package org.gongli.allocation;

import java.util.List;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;

/// Places were given, all in one transaction: one event, however many. Numbers count up from the first, in the order of the members.
public record ClaimsCommitted(Actor actor, OrgId organisation, OfferId offer, long firstClaimNo, List<MemberId> members) implements DomainEvent {

    @Override
    public String subject() {
        return "offer/" + offer;
    }
}
