package org.gongli.procedures;

import java.util.List;
import java.util.stream.Stream;
import org.gongli.shared.AccountId;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// Somebody decided at a step, or the end of a public notice did.
public record StepDecided(Actor actor, String subject, OrgId organisation, CaseId caseId, String procedure, @Nullable MemberId member, StepId step, String node, Action action, @Nullable AccountId forAccount)
        implements DomainEvent {

    @Override
    public List<MemberId> members() {
        return Stream.ofNullable(member).toList();
    }
}
