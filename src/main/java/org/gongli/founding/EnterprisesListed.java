package org.gongli.founding;

import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.OrgId;

/// A sheet of enterprises without a union went onto the list.
public record EnterprisesListed(Actor actor, OrgId organisation, SheetId sheet, int fresh, int changed) implements DomainEvent {

    @Override
    public String subject() {
        return "founding-sheet/" + sheet;
    }
}
