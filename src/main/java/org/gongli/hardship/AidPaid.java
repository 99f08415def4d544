package org.gongli.hardship;

import java.util.List;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;

/// A grant arrived, or came back after it had.
public record AidPaid(Actor actor, OrgId organisation, AidApplicationId application, MemberId member, AidTier tier, boolean arrived) implements DomainEvent {

    @Override
    public String subject() {
        return "hardship/" + application;
    }

    @Override
    public List<MemberId> members() {
        return List.of(member);
    }
}
