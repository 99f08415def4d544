package org.gongli.founding;

import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.OrgId;

/// The city set out how many enterprises a town helps to found a union in a year.
public record TargetSet(Actor actor, OrgId organisation, int year, int enterprises) implements DomainEvent {

    @Override
    public String subject() {
        return "organisation/" + organisation;
    }
}
