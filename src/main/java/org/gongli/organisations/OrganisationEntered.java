package org.gongli.organisations;

import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.OrgId;

/// An organisation entered the tree.
public record OrganisationEntered(Actor actor, OrgId organisation, OrgKind kind) implements DomainEvent {

    @Override
    public String subject() {
        return "organisation/" + organisation;
    }
}
