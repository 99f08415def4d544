package org.gongli.funds;

import java.util.List;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.MemberId;
import org.gongli.shared.Money;
import org.gongli.shared.OrgId;

/// The bank says that a payout has arrived.
///
/// @param cause what it is paid for, as `kind/id`: the `subject` of the request
public record PayoutPaid(Actor actor, OrgId organisation, PayoutId payout, MemberId member, Money amount, String cause) implements DomainEvent {

    @Override
    public String subject() {
        return "payout/" + payout;
    }

    @Override
    public List<MemberId> members() {
        return List.of(member);
    }
}
