package org.gongli.documents.letters;

import java.util.List;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;

/// An organisation certified something.
public record CertificateIssued(Actor actor, OrgId organisation, CertificateId certificate, String kind, String number, List<MemberId> members) implements DomainEvent {

    @Override
    public String subject() {
        return "certificate/" + certificate;
    }
}
