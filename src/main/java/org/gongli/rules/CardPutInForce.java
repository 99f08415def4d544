package org.gongli.rules;

import java.time.LocalDate;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// A second person put a version of a card into force from a day on.
public record CardPutInForce(Actor actor, String card, int version, LocalDate from) implements DomainEvent {

    @Override
    public String subject() {
        return "rule/" + card;
    }

    @Override
    public @Nullable OrgId organisation() {
        return actor.org();
    }
}
