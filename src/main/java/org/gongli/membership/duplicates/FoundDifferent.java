package org.gongli.membership.duplicates;

import java.util.List;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;

/// Two similar records were found to be two people.
public record FoundDifferent(Actor actor, OrgId organisation, MemberId one, MemberId other) implements DomainEvent {

    @Override
    public String subject() {
        return "member/" + one;
    }

    @Override
    public List<MemberId> members() {
        return List.of(one, other);
    }
}
