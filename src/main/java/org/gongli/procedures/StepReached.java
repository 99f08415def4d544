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

/// A case came to a node: a desk's, or with no desk the applicant's or a public notice.
public record StepReached(Actor actor, String subject, OrgId organisation, CaseId caseId, String procedure, @Nullable MemberId member, StepId step, String node, @Nullable Role role, @Nullable OrgId desk, @Nullable Instant due)
        implements DomainEvent {

    @Override
    public List<MemberId> members() {
        return Stream.ofNullable(member).toList();
    }
}
