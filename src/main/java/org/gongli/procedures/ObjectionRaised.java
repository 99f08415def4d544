package org.gongli.procedures;

import java.util.List;
import java.util.stream.Stream;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// Somebody objected to what a public notice shows.
public record ObjectionRaised(Actor actor, String subject, OrgId organisation, CaseId caseId, String procedure, @Nullable MemberId member, NoticeId notice)
        implements DomainEvent {

    @Override
    public List<MemberId> members() {
        return Stream.ofNullable(member).toList();
    }
}
