package org.gongli.audit;

import java.util.List;
import org.gongli.audit.view.AuditFilter;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;

/// An auditor read the trail. Who asks for one member's entries is named to that member.
record TrailRead(Actor actor, OrgId organisation, AuditFilter filter, boolean kept) implements DomainEvent {

    @Override
    public String subject() {
        return "audit/trail";
    }

    @Override
    public List<MemberId> members() {
        return filter.member() == null ? List.of() : List.of(new MemberId(filter.member()));
    }
}
