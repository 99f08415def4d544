package org.gongli.founding;

import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.OrgId;

/// The preparatory group recorded how the first committee was elected.
public record ElectionRecorded(Actor actor, OrgId organisation, FoundingId founding) implements DomainEvent {

    @Override
    public String subject() {
        return "founding/" + founding;
    }
}
