package org.gongli.members;


import java.util.List;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;

/// A membership is kept for somebody out of work.
public record MembershipRetained(Actor actor, OrgId organisation, MemberId member, Retention why) implements DomainEvent {

    @Override
    public String subject() {
        return "member/" + member;
    }

    @Override
    public List<MemberId> members() {
        return List.of(member);
    }
}
