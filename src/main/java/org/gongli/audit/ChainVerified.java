package org.gongli.audit;

import java.util.List;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// Somebody had the whole trail read against its seals.
record ChainVerified(Actor actor, long blocks, long entries, long unsealed, long found, List<Finding> findings) implements DomainEvent {

    @Override
    public String subject() {
        return "audit/chain";
    }

    @Override
    public @Nullable OrgId organisation() {
        return actor.org();
    }
}
