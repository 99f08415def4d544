package org.gongli.documents.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongli.documents.view.Verification;
import org.gongli.documents.view.Verification.Standing;
import org.gongli.members.MaskedNames;
import org.gongli.platform.GongliProperties;
import org.gongli.shared.Actor;
import org.gongli.shared.MemberId;
import org.gongli.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Certificates that anybody who holds one can have verified.
@Service
public class Certificates {

    private final CertificateSql sql;
    private final Codes codes;
    private final MaskedNames names;
    private final GongliProperties properties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Certificates(CertificateSql sql, Codes codes, MaskedNames names, GongliProperties properties, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.codes = codes;
        this.names = names;
        this.properties = properties;
        this.events = events;
        this.clock = clock;
    }

    /// Enters a certificate into the register. Whether it may be issued is the caller's to say.
    @Transactional
    public Certificate issue(Actor actor, NewCertificate certificate) {
        var code = codes.fresh();
        var id = sql.insert(certificate, codes.index(code), codes.sealed(code), clock.instant());
        events.publishEvent(new CertificateIssued(actor, certificate.issuer(), id, certificate.kind(), certificate.number(), members(certificate.holder())));
        return certificate(id, code);
    }

    /// What was issued for a subject and holds, to be printed again.
    public List<Certificate> about(String subject) {
        return sql.about(subject).stream().filter(kept -> !kept.revoked()).map(kept -> certificate(kept.id(), codes.opened(kept.codeSealed()))).toList();
    }

    /// Ends a certificate: from now on its page says that it does not hold.
    ///
    /// @param reason the key of a text that the public may read
    /// @throws Refused when it was revoked before
    @Transactional
    public void revoke(Actor actor, CertificateId id, String reason) {
        var holder = sql.revoke(id, reason, clock.instant()).orElseThrow(() -> new Refused("documents.revoked-before"));
        events.publishEvent(new CertificateRevoked(actor, holder.issuer(), id, reason, members(holder.member())));
    }

    /// What the public learns about a code.
    Verification verify(String typed, boolean english) {
        return codes.genuine(typed).flatMap(code -> sql.row(codes.index(code)).map(row -> verification(code, row, english))).orElse(Verification.UNKNOWN);
    }

    private Verification verification(String code, CertificateSql.Row row, boolean english) {
        return new Verification(standing(row), Codes.grouped(code), row.kind(), row.number(), english && row.issuerEn() != null ? row.issuerEn() : row.issuer(), holder(row, english),
                row.issuedAt(), row.validTo(), row.revokedAt(), row.revokedReason());
    }

    private String holder(CertificateSql.Row row, boolean english) {
        if (row.member() != null) {
            return names.of(List.of(row.member())).getOrDefault(row.member(), "");
        }
        return english && row.holderEn() != null ? row.holderEn() : row.holder() == null ? "" : row.holder();
    }

    private Standing standing(CertificateSql.Row row) {
        if (row.revokedAt() != null) {
            return Standing.REVOKED;
        }
        return row.validTo() != null && row.validTo().isBefore(LocalDate.now(clock)) ? Standing.EXPIRED : Standing.HOLDS;
    }

    private Certificate certificate(CertificateId id, String code) {
        return new Certificate(id, Codes.grouped(code), properties.publicUrl() + "/verify/" + Codes.grouped(code));
    }

    private static List<MemberId> members(@Nullable MemberId holder) {
        return Optional.ofNullable(holder).map(List::of).orElse(List.of());
    }
}
