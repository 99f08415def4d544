package org.gongli.members.joining;

import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.OrgId;

/// A union has a new link to join by; the one before no longer works.
record JoinLinkRenewed(Actor actor, OrgId organisation) implements DomainEvent {

    @Override
    public String subject() {
        return "join-link/" + organisation;
    }
}
