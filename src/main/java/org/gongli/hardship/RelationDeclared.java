package org.gongli.hardship;

import java.util.List;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;

/// An officer said to be related to the applicant.
public record RelationDeclared(Actor actor, OrgId organisation, AidApplicationId application, MemberId member) implements DomainEvent {

    @Override
    public String subject() {
        return "hardship/" + application;
    }

    @Override
    public List<MemberId> members() {
        return List.of(member);
    }
}
