package org.gongli.members;

import java.util.List;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;

/// All members of one organisation belong to another now, because two became one.
///
/// @param organisation to which they belong now
/// @param from         to which they belonged
public record MembersMoved(Actor actor, OrgId organisation, OrgId from, List<MemberId> members) implements DomainEvent {

    @Override
    public String subject() {
        return "organisation/" + from;
    }
}
