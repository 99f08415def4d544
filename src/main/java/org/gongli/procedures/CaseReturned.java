package org.gongli.procedures;

import java.util.List;
import java.util.stream.Stream;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// A case was sent back; its reason is in the decision.
public record CaseReturned(Actor actor, String subject, OrgId organisation, CaseId caseId, String procedure, @Nullable MemberId member, StepId step, String node)
        implements DomainEvent {

    @Override
    public List<MemberId> members() {
        return Stream.ofNullable(member).toList();
    }
}
