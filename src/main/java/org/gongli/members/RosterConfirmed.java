package org.gongli.members;

import java.util.List;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;

/// Part of a roster went into the register: a large roster makes several of these, each of at most ten thousand members, in one transaction.
///
/// @param enrolled whether these became members by it, or members again; false when the register says something else of them now
public record RosterConfirmed(Actor actor, OrgId organisation, RosterId roster, boolean enrolled, List<MemberId> members) implements DomainEvent {

    @Override
    public String subject() {
        return "roster/" + roster;
    }
}
