package org.gongli.hardship;

import java.util.List;
import org.gongli.funds.PayoutId;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;

/// A grant was handed to the cashiers.
public record AidRequested(Actor actor, OrgId organisation, AidApplicationId application, MemberId member, AidTier tier, PayoutId payout) implements DomainEvent {

    @Override
    public String subject() {
        return "hardship/" + application;
    }

    @Override
    public List<MemberId> members() {
        return List.of(member);
    }
}
