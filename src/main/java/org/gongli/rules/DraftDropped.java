package org.gongli.rules;

import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// The draft of a card was given up.
public record DraftDropped(Actor actor, String card, int version) implements DomainEvent {

    @Override
    public String subject() {
        return "rule/" + card;
    }

    @Override
    public @Nullable OrgId organisation() {
        return actor.org();
    }
}
