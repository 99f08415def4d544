package org.gongli.procedures;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.gongli.shared.Role;
import org.jspecify.annotations.Nullable;

/// Two thirds of the time of a step are over.
public record StepDueSoon(Actor actor, String subject, OrgId organisation, CaseId caseId, String procedure, @Nullable MemberId member, StepId step, String node, Role role, OrgId desk, Instant due)
        implements DomainEvent {

    @Override
    public List<MemberId> members() {
        return Stream.ofNullable(member).toList();
    }
}
