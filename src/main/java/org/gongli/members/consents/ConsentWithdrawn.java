package org.gongli.members.consents;

import java.util.List;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;

/// A member agrees no longer.
public record ConsentWithdrawn(Actor actor, OrgId organisation, MemberId member, String subject, String purpose) implements DomainEvent {

    @Override
    public List<MemberId> members() {
        return List.of(member);
    }
}
