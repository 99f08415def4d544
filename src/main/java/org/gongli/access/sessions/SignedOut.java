package org.gongli.access.sessions;

import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// Somebody ended a session, or took back a program's token.
public record SignedOut(Actor actor, long session) implements DomainEvent {

    @Override
    public String subject() {
        return "session/" + session;
    }

    @Override
    public @Nullable OrgId organisation() {
        return actor.org();
    }
}
