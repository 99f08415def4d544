package org.gongli.members;


import java.util.List;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;

/// A membership moved to another union, which is the organisation of the event.
public record MemberTransferred(Actor actor, OrgId organisation, MemberId member, OrgId from) implements DomainEvent {

    @Override
    public String subject() {
        return "member/" + member;
    }

    @Override
    public List<MemberId> members() {
        return List.of(member);
    }
}
