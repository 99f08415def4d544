package org.gongli.members;

import java.util.List;
import java.util.stream.Stream;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;

/// Part of a roster went into the register: a large roster makes several of these, each of at most ten thousand members, in one transaction.
///
/// @param enrolled who became a member by it, or a member again
/// @param amended  members of whom the register says something else now
public record RosterConfirmed(Actor actor, OrgId organisation, RosterId roster, List<MemberId> enrolled, List<MemberId> amended) implements DomainEvent {

    @Override
    public String subject() {
        return "roster/" + roster;
    }

    @Override
    public List<MemberId> members() {
        return Stream.concat(enrolled.stream(), amended.stream()).toList();
    }
}
