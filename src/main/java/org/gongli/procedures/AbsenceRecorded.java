package org.gongli.procedures;

import java.time.Instant;
import org.gongli.shared.AccountId;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.OrgId;
import org.gongli.shared.Role;

/// Somebody decides in somebody else's place for a time; from and to are the same when it was ended early.
public record AbsenceRecorded(Actor actor, OrgId organisation, long absence, Role role, AccountId account, AccountId deputy, Instant from, Instant to) implements DomainEvent {

    @Override
    public String subject() {
        return "absence/" + absence;
    }
}
