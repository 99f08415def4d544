package org.gongli.documents.letters;

import java.util.List;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;

/// A certificate does not hold any more.
///
/// @param reason the key of a text
public record CertificateRevoked(Actor actor, OrgId organisation, CertificateId certificate, String reason, List<MemberId> members) implements DomainEvent {

    @Override
    public String subject() {
        return "certificate/" + certificate;
    }
}
