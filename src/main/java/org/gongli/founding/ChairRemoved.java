package org.gongli.founding;

import java.time.LocalDate;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.OrgId;

/// An extraordinary congress of a union removed its chair before the end of the term.
///
/// @param replaced whether it elected another
public record ChairRemoved(Actor actor, OrgId organisation, LocalDate heldOn, boolean replaced) implements DomainEvent {

    @Override
    public String subject() {
        return "organisation/" + organisation;
    }
}
