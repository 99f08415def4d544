package org.gongli.funds;

import java.util.List;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;

/// A payout will not be made; its amount is free again.
///
/// @param cause what it is paid for, as `kind/id`: the `subject` of the request
public record PayoutCancelled(Actor actor, OrgId organisation, PayoutId payout, MemberId member, String cause) implements DomainEvent {

    @Override
    public String subject() {
        return "payout/" + payout;
    }

    @Override
    public List<MemberId> members() {
        return List.of(member);
    }
}
