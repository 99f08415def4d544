package org.gongli.members;

import java.util.List;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;

/// What the register says of a member was corrected.
///
/// @param phone whether the phone, by which the member signs in, is another one now
public record MemberAmended(Actor actor, OrgId organisation, MemberId member, boolean phone) implements DomainEvent {

    @Override
    public String subject() {
        return "member/" + member;
    }

    @Override
    public List<MemberId> members() {
        return List.of(member);
    }
}
