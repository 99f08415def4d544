package org.gongli.rules;

import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// A second person said yes or no to an override.
///
/// @param about the subject that is judged
public record OverrideDecided(Actor actor, OverrideId override, String card, int version, String about, boolean approved) implements DomainEvent {

    @Override
    public String subject() {
        return "rule-override/" + override;
    }

    @Override
    public @Nullable OrgId organisation() {
        return actor.org();
    }
}
