package org.gongli.founding;

import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.OrgId;

/// A union was moved, merged or dissolved as was decided.
public record RestructuringDone(Actor actor, OrgId organisation, RestructuringId restructuring) implements DomainEvent {

    @Override
    public String subject() {
        return "restructuring/" + restructuring;
    }
}
