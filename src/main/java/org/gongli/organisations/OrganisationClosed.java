package org.gongli.organisations;

import java.time.LocalDate;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.OrgId;

/// An organisation ended: dissolved, revoked, or merged into another. Published before the transaction ends: a module that still keeps something there,
/// such as a roster, listens and refuses.
///
/// @param on the last day
public record OrganisationClosed(Actor actor, OrgId organisation, LocalDate on) implements DomainEvent {

    @Override
    public String subject() {
        return "organisation/" + organisation;
    }
}
