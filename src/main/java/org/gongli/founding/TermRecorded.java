package org.gongli.founding;

import java.time.LocalDate;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.OrgId;

/// A union began a term of office.
///
/// @param endsOn the last day of the term
public record TermRecorded(Actor actor, OrgId organisation, int number, LocalDate endsOn) implements DomainEvent {

    @Override
    public String subject() {
        return "organisation/" + organisation;
    }
}
