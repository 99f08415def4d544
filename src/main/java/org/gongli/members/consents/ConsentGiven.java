package org.gongli.members.consents;

import java.util.List;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;

/// A member agreed to something.
public record ConsentGiven(Actor actor, OrgId organisation, MemberId member, String subject, String purpose, int version) implements DomainEvent {

    @Override
    public List<MemberId> members() {
        return List.of(member);
    }
}
