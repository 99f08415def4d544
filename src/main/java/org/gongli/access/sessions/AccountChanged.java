package org.gongli.access.sessions;

import org.gongli.shared.AccountId;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// An account was opened, or something about it changed.
public record AccountChanged(Actor actor, AccountId account, What what) implements DomainEvent {

    /// What happened to it.
    public enum What { OPENED, DISABLED, ENABLED, UNLOCKED, PASSWORD_RESET, PASSWORD_CHANGED, SIGNED_OUT_EVERYWHERE }

    @Override
    public String subject() {
        return "account/" + account;
    }

    @Override
    public @Nullable OrgId organisation() {
        return actor.org();
    }
}
