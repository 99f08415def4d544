package org.gongli.membership.changes;

import java.util.List;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;

/// A change was asked for, or came to another state.
public record ChangeReached(Actor actor, OrgId organisation, ChangeId change, MemberId member, ChangeKind kind, ChangeState state) implements DomainEvent {

    @Override
    public String subject() {
        return change.subject();
    }

    @Override
    public List<MemberId> members() {
        return List.of(member);
    }
}
