package org.gongli.notices.wishes;

import java.util.List;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// A member changed how to be reached.
public record WishesChanged(Actor actor, MemberId member) implements DomainEvent {

    @Override
    public String subject() {
        return "member/" + member;
    }

    @Override
    public @Nullable OrgId organisation() {
        return actor.org();
    }

    @Override
    public List<MemberId> members() {
        return List.of(member);
    }
}
