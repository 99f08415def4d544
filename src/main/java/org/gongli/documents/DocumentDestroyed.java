package org.gongli.documents;

import java.util.List;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;

/// The content of a file is gone for good; that there was one stays known.
public record DocumentDestroyed(Actor actor, OrgId organisation, DocumentId document, Destruction why, List<MemberId> members) implements DomainEvent {

    @Override
    public String subject() {
        return "document/" + document;
    }
}
