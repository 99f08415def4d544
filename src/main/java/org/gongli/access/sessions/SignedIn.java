package org.gongli.access.sessions;

import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// Somebody signed in.
public record SignedIn(Actor actor, long session, Channel channel) implements DomainEvent {

    @Override
    public String subject() {
        return "session/" + session;
    }

    @Override
    public @Nullable OrgId organisation() {
        return actor.org();
    }
}
