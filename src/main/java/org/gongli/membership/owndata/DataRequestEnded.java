package org.gongli.membership.owndata;

import java.util.List;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;

/// A request about the own data came to its end.
public record DataRequestEnded(Actor actor, OrgId organisation, DataRequestId request, MemberId member, DataRequestKind kind, DataRequestState state) implements DomainEvent {

    @Override
    public String subject() {
        return DataRequest.subject(request);
    }

    @Override
    public List<MemberId> members() {
        return List.of(member);
    }
}
