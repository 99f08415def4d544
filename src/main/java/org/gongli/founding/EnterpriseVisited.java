package org.gongli.founding;

import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.OrgId;

/// An officer visited an enterprise that has no union.
public record EnterpriseVisited(Actor actor, OrgId organisation, EnterpriseId enterprise) implements DomainEvent {

    @Override
    public String subject() {
        return "enterprise/" + enterprise;
    }
}
