package org.gongli.procedures;

import java.util.List;
import java.util.stream.Stream;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.gongli.shared.Role;
import org.jspecify.annotations.Nullable;

/// The time of a step is over, or nobody at its desk may decide it: the level above may decide it too; null where there is none above.
public record StepEscalated(Actor actor, String subject, OrgId organisation, CaseId caseId, String procedure, @Nullable MemberId member, StepId step, String node, @Nullable Role role, @Nullable OrgId desk)
        implements DomainEvent {

    @Override
    public List<MemberId> members() {
        return Stream.ofNullable(member).toList();
    }
}
