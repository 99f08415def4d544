package org.gongli.founding;

import java.time.LocalDate;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.OrgId;

/// Chairs were told that the term of their union ends soon.
public record TermRemindersSent(Actor actor, OrgId organisation, LocalDate endsOn) implements DomainEvent {

    @Override
    public String subject() {
        return "organisation/" + organisation;
    }
}
