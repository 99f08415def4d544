package org.gongli.rules;

import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// Somebody asked that a subject may pass a card.
///
/// @param about the subject that is judged
public record OverrideAsked(Actor actor, OverrideId override, String card, int version, String about) implements DomainEvent {

    @Override
    public String subject() {
        return "rule-override/" + override;
    }

    @Override
    public @Nullable OrgId organisation() {
        return actor.org();
    }
}
