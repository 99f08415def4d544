package org.gongli.rules;

import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// A draft is tried on the cases of the past.
public record DryRunStarted(Actor actor, String card, int version, long run) implements DomainEvent {

    @Override
    public String subject() {
        return "rule/" + card;
    }

    @Override
    public @Nullable OrgId organisation() {
        return actor.org();
    }
}
