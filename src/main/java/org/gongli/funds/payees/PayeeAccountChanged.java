package org.gongli.funds.payees;

import java.util.List;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;

/// Where a member's money goes was entered, or entered anew.
public record PayeeAccountChanged(Actor actor, OrgId organisation, MemberId member) implements DomainEvent {

    @Override
    public String subject() {
        return "payee-account/" + member;
    }

    @Override
    public List<MemberId> members() {
        return List.of(member);
    }
}
