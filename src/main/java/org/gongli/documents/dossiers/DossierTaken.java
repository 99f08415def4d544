package org.gongli.documents.dossiers;

import java.util.List;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;

/// Somebody took the whole of a case away.
public record DossierTaken(Actor actor, String subject, OrgId organisation, List<MemberId> members) implements DomainEvent {
}
