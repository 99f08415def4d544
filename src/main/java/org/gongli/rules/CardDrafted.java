package org.gongli.rules;

import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// A version of a card was drafted, or its draft changed.
public record CardDrafted(Actor actor, String card, int version, int revision) implements DomainEvent {

    @Override
    public String subject() {
        return "rule/" + card;
    }

    @Override
    public @Nullable OrgId organisation() {
        return actor.org();
    }
}
