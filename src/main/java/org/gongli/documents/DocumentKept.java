package org.gongli.documents;

import java.time.Instant;
import java.util.List;
import org.gongli.documents.content.DocumentKind;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;

/// Somebody handed in a file.
///
/// @param about   the subject that the file belongs to
/// @param expires when it is destroyed
public record DocumentKept(Actor actor, OrgId organisation, DocumentId document, String about, String purpose, DocumentKind kind, Instant expires,
                           List<MemberId> members) implements DomainEvent {

    @Override
    public String subject() {
        return "document/" + document;
    }
}
