package org.gongli.funds.payees;

import java.util.List;
import org.gongli.funds.PayoutId;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;

/// The payee's account changed after it was checked: the payout waits for a new check.
///
/// @param cause what it is paid for, as `kind/id`: the `subject` of the request
public record PayoutStopped(Actor actor, OrgId organisation, PayoutId payout, MemberId member, String cause) implements DomainEvent {

    @Override
    public String subject() {
        return "payout/" + payout;
    }

    @Override
    public List<MemberId> members() {
        return List.of(member);
    }
}
