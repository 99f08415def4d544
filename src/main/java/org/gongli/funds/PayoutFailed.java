package org.gongli.funds;

import java.util.List;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;

/// The bank could not carry out a payout. Its amount stays reserved until it is repaired or cancelled.
///
/// @param cause what it is paid for, as `kind/id`: the `subject` of the request
public record PayoutFailed(Actor actor, OrgId organisation, PayoutId payout, MemberId member, String cause) implements DomainEvent {

    @Override
    public String subject() {
        return "payout/" + payout;
    }

    @Override
    public List<MemberId> members() {
        return List.of(member);
    }
}
