package org.gongli.notices;

import java.util.List;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// People were told something. The trail keeps that they were, and of what topic unless the topic is sensitive; not what.
///
/// @param first the number of the message, the first of those that were told at once
/// @param topic null when it is sensitive
public record MessagesTold(Actor actor, long first, @Nullable String topic, List<MemberId> members) implements DomainEvent {

    static MessagesTold of(NewNotice notice, long first, List<MemberId> members) {
        return new MessagesTold(Actor.SYSTEM, first, notice.topic().sensitive() ? null : notice.topic().name(), members);
    }

    @Override
    public String subject() {
        return "message/" + first;
    }

    @Override
    public @Nullable OrgId organisation() {
        return null;
    }
}
