package org.gongli.access.tokens;

import java.time.Instant;
import java.util.Set;
import org.gongli.access.sessions.TokenScope;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// Somebody let a program act for them.
public record TokenIssued(Actor actor, long session, Set<TokenScope> scopes, Instant until) implements DomainEvent {

    @Override
    public String subject() {
        return "session/" + session;
    }

    @Override
    public @Nullable OrgId organisation() {
        return actor.org();
    }
}
