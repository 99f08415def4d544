package org.gongli.founding;

import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.OrgId;

/// An officer proposed to move, merge or dissolve a union.
public record RestructuringProposed(Actor actor, OrgId organisation, RestructuringId restructuring) implements DomainEvent {

    @Override
    public String subject() {
        return "restructuring/" + restructuring;
    }
}
