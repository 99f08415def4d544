package org.gongli.founding;

import java.time.LocalDate;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.OrgId;

/// An extraordinary congress of a union filled the vacant office of its chair for the rest of the term.
public record ChairElected(Actor actor, OrgId organisation, LocalDate heldOn) implements DomainEvent {

    @Override
    public String subject() {
        return "organisation/" + organisation;
    }
}
