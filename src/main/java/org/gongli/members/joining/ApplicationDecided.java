package org.gongli.members.joining;

import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.OrgId;

/// An application was approved or declined.
record ApplicationDecided(Actor actor, OrgId organisation, ApplicationId application, boolean approved) implements DomainEvent {

    @Override
    public String subject() {
        return "application/" + application;
    }
}
