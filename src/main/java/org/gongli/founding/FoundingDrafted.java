package org.gongli.founding;

import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.OrgId;

/// Somebody wrote down, or changed, what is said about an enterprise that wants a union.
public record FoundingDrafted(Actor actor, OrgId organisation, FoundingId founding) implements DomainEvent {

    @Override
    public String subject() {
        return "founding/" + founding;
    }
}
