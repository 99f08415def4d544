package org.gongli.procedures;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// A case is shown to the public.
public record NoticePublished(Actor actor, String subject, OrgId organisation, CaseId caseId, String procedure, @Nullable MemberId member, NoticeId notice, Instant endsAt)
        implements DomainEvent {

    @Override
    public List<MemberId> members() {
        return Stream.ofNullable(member).toList();
    }
}
