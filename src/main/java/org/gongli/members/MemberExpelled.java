package org.gongli.members;

import java.time.LocalDate;
import java.util.List;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;

/// A membership was ended by a decision of the union.
public record MemberExpelled(Actor actor, OrgId organisation, MemberId member, LocalDate leftOn) implements DomainEvent {

    @Override
    public String subject() {
        return "member/" + member;
    }

    @Override
    public List<MemberId> members() {
        return List.of(member);
    }
}
