package org.gongli.access.accounts;

import org.gongli.shared.AccountId;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.OrgId;
import org.gongli.shared.Role;

/// Somebody holds a post no longer.
public record PostEnded(Actor actor, AccountId account, Role role, OrgId organisation) implements DomainEvent {

    @Override
    public String subject() {
        return "account/" + account;
    }
}
