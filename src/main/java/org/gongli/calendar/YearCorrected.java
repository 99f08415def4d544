package org.gongli.calendar;

import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// A year's holidays were entered or corrected.
///
/// @param version of the year that came of it
public record YearCorrected(Actor actor, int year, int version) implements DomainEvent {

    @Override
    public String subject() {
        return "calendar/" + year;
    }

    @Override
    public @Nullable OrgId organisation() {
        return actor.org();
    }
}
