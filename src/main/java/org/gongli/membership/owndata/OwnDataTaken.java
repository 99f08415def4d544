package org.gongli.membership.owndata;

import java.util.List;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;

/// A member fetched an archive of the own data.
public record OwnDataTaken(Actor actor, OrgId organisation, ExportId export, MemberId member) implements DomainEvent {

    @Override
    public String subject() {
        return "export/" + export;
    }

    @Override
    public List<MemberId> members() {
        return List.of(member);
    }
}
