package org.gongli.members.joining;

import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.OrgId;

/// Somebody asked to become a member.
record Applied(Actor actor, OrgId organisation, ApplicationId application) implements DomainEvent {

    @Override
    public String subject() {
        return "application/" + application;
    }
}
