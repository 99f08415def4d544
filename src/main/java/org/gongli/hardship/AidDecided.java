package org.gongli.hardship;

import java.util.List;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.MemberId;
import org.gongli.shared.Money;
import org.gongli.shared.OrgId;

/// A tier decided its own grant; nothing where it gives none.
public record AidDecided(Actor actor, OrgId organisation, AidApplicationId application, MemberId member, AidTier tier, Money amount) implements DomainEvent {

    @Override
    public String subject() {
        return "hardship/" + application;
    }

    @Override
    public List<MemberId> members() {
        return List.of(member);
    }
}
