package org.gongli.membership.wishes;

import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.OrgId;

/// Somebody wishes for a union. Who, is not told.
record UnionWished(Actor actor, OrgId organisation, long wish) implements DomainEvent {

    @Override
    public String subject() {
        return "wish/" + wish;
    }
}
