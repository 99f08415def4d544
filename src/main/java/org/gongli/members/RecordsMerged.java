package org.gongli.members;


import java.util.List;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;

/// Two records were found to be one person; the second is read through the first from now on.
public record RecordsMerged(Actor actor, OrgId organisation, MemberId member, MemberId merged) implements DomainEvent {

    @Override
    public String subject() {
        return "member/" + member;
    }

    @Override
    public List<MemberId> members() {
        return List.of(member, merged);
    }
}
