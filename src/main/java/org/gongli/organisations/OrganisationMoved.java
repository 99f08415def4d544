package org.gongli.organisations;

import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.OrgId;

/// An organisation hangs below another parent now, with all that lies below it. Published in the transaction of the move: whoever remembers where somebody
/// stands forgets it.
///
/// @param from the town it lay in
/// @param to   the town it lies in
/// @param path where it stands now
public record OrganisationMoved(Actor actor, OrgId organisation, OrgId from, OrgId to, String path) implements DomainEvent {

    @Override
    public String subject() {
        return "organisation/" + organisation;
    }
}
