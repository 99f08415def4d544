package org.gongli.founding;

import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.OrgId;

/// A union came into being.
///
/// @param organisation the union
/// @param town         in which it was founded
public record UnionFounded(Actor actor, OrgId organisation, FoundingId founding, OrgId town) implements DomainEvent {

    @Override
    public String subject() {
        return "founding/" + founding;
    }
}
