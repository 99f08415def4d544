package org.gongli.members;


import java.util.List;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;

/// Two records that had been merged were parted again.
public record RecordsParted(Actor actor, OrgId organisation, MemberId member, MemberId merged) implements DomainEvent {

    @Override
    public String subject() {
        return "member/" + member;
    }

    @Override
    public List<MemberId> members() {
        return List.of(member, merged);
    }
}
