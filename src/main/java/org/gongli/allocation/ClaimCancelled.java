package org.gongli.allocation;

import java.util.List;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;

/// A member gave a place back.
public record ClaimCancelled(Actor actor, OrgId organisation, OfferId offer, long claimNo, MemberId member) implements DomainEvent {

    @Override
    public String subject() {
        return "offer/" + offer;
    }

    @Override
    public List<MemberId> members() {
        return List.of(member);
    }
}
