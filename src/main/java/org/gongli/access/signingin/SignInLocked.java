package org.gongli.access.signingin;

import org.gongli.shared.AccountId;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// Too many wrong passwords for this account came from one network, which must wait now.
public record SignInLocked(AccountId account, String network) implements DomainEvent {

    @Override
    public Actor actor() {
        return Actor.ANONYMOUS;
    }

    @Override
    public String subject() {
        return "account/" + account;
    }

    @Override
    public @Nullable OrgId organisation() {
        return null;
    }
}
