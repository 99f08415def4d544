package org.gongli.members;

import org.gongli.organisations.OrganisationClosed;
import org.gongli.shared.Refused;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// A union does not close over its members' heads. Whoever enrols meanwhile waits for the closing, or it for them, because both lock the organisation.
@Component
class WhenOrganisationCloses {

    private final MemberSql sql;

    WhenOrganisationCloses(MemberSql sql) {
        this.sql = sql;
    }

    /// @throws Refused when it still has active members
    @EventListener
    void refuseWithMembers(OrganisationClosed closed) {
        var active = sql.active(closed.organisation());
        if (active > 0) {
            throw new Refused("members.union-has-members", active);
        }
    }
}
