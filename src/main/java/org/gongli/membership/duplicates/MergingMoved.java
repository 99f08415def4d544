package org.gongli.membership.duplicates;

import java.util.List;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;

/// A merging was asked for, or came to another state.
public record MergingMoved(Actor actor, OrgId organisation, MergingId merging, MemberId kept, MemberId merged, MergingState state) implements DomainEvent {

    @Override
    public String subject() {
        return "merging/" + merging;
    }

    @Override
    public List<MemberId> members() {
        return List.of(kept, merged);
    }
}
