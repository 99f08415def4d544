package org.gongli.access.sessions;

import org.gongli.members.Members;
import org.gongli.organisations.OrganisationMoved;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.Scope;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What the register of members changes reaches every session of those members within a second, on every node.
@Component
class WhenStandingChanges {

    private static final String REGISTER = Members.class.getPackageName();

    private final SessionSql sql;

    WhenStandingChanges(SessionSql sql) {
        this.sql = sql;
    }

    @EventListener
    void changed(DomainEvent event) {
        if (event.getClass().getPackageName().equals(REGISTER) && !event.members().isEmpty()) {
            sql.revokeMembers(event.members());
        }
    }

    /// Everybody in what moved stands elsewhere now: its members, and those who hold a post there.
    @EventListener
    void moved(OrganisationMoved moved) {
        sql.revokeBelow(new Scope(moved.path()));
    }
}
