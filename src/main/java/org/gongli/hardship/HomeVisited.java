package org.gongli.hardship;

import java.util.List;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;

/// One of two persons reported or confirmed a visit.
public record HomeVisited(Actor actor, OrgId organisation, AidApplicationId application, MemberId member, long visit, boolean second) implements DomainEvent {

    @Override
    public String subject() {
        return "hardship/" + application;
    }

    @Override
    public List<MemberId> members() {
        return List.of(member);
    }
}
