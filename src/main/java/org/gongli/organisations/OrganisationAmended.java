package org.gongli.organisations;

import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.OrgId;

/// The facts of an organisation were amended. What they were before and are now stands in `organisations.state`.
///
/// @param version of the state that came of it
public record OrganisationAmended(Actor actor, OrgId organisation, int version) implements DomainEvent {

    @Override
    public String subject() {
        return "organisation/" + organisation;
    }
}
