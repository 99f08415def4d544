package org.gongli.membership.owndata;

import java.util.List;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;

/// A membership ended, and with it what a duty had kept from a deletion that was agreed to before.
public record DataErased(Actor actor, OrgId organisation, DataRequestId request, MemberId member) implements DomainEvent {

    @Override
    public String subject() {
        return DataRequest.subject(request);
    }

    @Override
    public List<MemberId> members() {
        return List.of(member);
    }
}
