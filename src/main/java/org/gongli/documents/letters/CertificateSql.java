package org.gongli.documents.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CertificateSql {

    private final JdbcClient jdbc;

    CertificateSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CertificateId insert(NewCertificate certificate, byte[] index, byte[] sealed, Instant now) {
        return jdbc.sql("""
                insert into documents.certificate (code_index, code_sealed, kind, number, subject, issuer_id, holder_org_id, holder_id, issued_at, valid_to)
                values (:index, :sealed, :kind, :number, :subject, :issuer, :holderOrg, :holder, :now, :validTo)
                returning id as value
                """)
                .param("index", index).param("sealed", sealed).param("kind", certificate.kind()).param("number", certificate.number()).param("subject", certificate.subject())
                .param("issuer", certificate.issuer()).param("holderOrg", certificate.holderOrg()).param("holder", certificate.holder()).param("now", now)
                .param("validTo", certificate.validTo()).query(CertificateId.class).single();
    }

    Optional<Row> row(byte[] index) {
        return jdbc.sql("""
                select c.kind, c.number, i.name as issuer, i.name_en as issuer_en, h.name as holder, h.name_en as holder_en, c.holder_id as member, c.issued_at, c.valid_to,
                       c.revoked_at, c.revoked_reason
                from documents.certificate c
                join organisations.facts_organisation i on i.id = c.issuer_id
                left join organisations.facts_organisation h on h.id = c.holder_org_id
                where c.code_index = :index
                """).param("index", index).query(Row.class).optional();
    }

    /// @param holder the organisation that holds it; null when a person does
    record Row(String kind, String number, String issuer, @Nullable String issuerEn, @Nullable String holder, @Nullable String holderEn, @Nullable MemberId member,
               Instant issuedAt, @Nullable LocalDate validTo, @Nullable Instant revokedAt, @Nullable String revokedReason) {
    }

    List<Kept> about(String subject) {
        return jdbc.sql("select id, code_sealed, revoked_at is not null as revoked from documents.certificate where subject = :subject order by id")
                .param("subject", subject).query(Kept.class).list();
    }

    record Kept(CertificateId id, byte[] codeSealed, boolean revoked) {
    }

    /// @return empty when it was revoked before
    Optional<Holder> revoke(CertificateId id, String reason, Instant now) {
        return jdbc.sql("""
                update documents.certificate
                set revoked_at = :now, revoked_reason = :reason
                where id = :id and revoked_at is null
                returning issuer_id as issuer, holder_id as member
                """).param("id", id).param("reason", reason).param("now", now).query(Holder.class).optional();
    }

    record Holder(OrgId issuer, @Nullable MemberId member) {
    }
}
