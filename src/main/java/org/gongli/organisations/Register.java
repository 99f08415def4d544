package org.gongli.organisations;

import java.time.Clock;
import java.time.LocalDate;
import org.gongli.shared.Actor;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Enters organisations into the tree.
@Service
public class Register {

    private final OrganisationSql sql;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Register(OrganisationSql sql, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    /// @param parent the next-higher organisation; null for the city alone
    @Transactional
    public OrgId enter(Actor actor, @Nullable OrgId parent, NewOrganisation organisation) {
        var id = sql.insert(parent, organisation, "", LocalDate.now(clock));
        events.publishEvent(new OrganisationEntered(actor, id, organisation.kind()));
        return id;
    }
}
