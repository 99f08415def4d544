package org.gongli.documents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongli.documents.content.DocumentKind;
import org.gongli.documents.view.KeptDocument;
import org.gongli.platform.Sealing;
import org.gongli.shared.AccountId;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class UploadSql {

    private static final String KEPT = """
            select id, file_name, kind, size, purpose, subject, kept_at, expires_at as expires,
                   case when destroyed_at is not null then destroyed_at when expires_at <= :now then expires_at end as destroyed,
                   case when destroyed_at is not null then why when expires_at <= :now then 'EXPIRED' end as why
            from documents.document
            """;

    private final JdbcClient jdbc;
    private final Sealing.Seal seal;

    UploadSql(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.seal = sealing.seal("documents.content");
    }

    /// Those who hand in for the same subject wait for each other, so that its documents are numbered without gaps.
    DocumentId insert(NewDocument document, String fileName, DocumentKind kind, byte[] content, AccountId keeper, Instant now) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('documents:' || :subject, 0))::text as value").param("subject", document.subject()).query(String.class).single();
        var id = jdbc.sql("""
                insert into documents.document (subject, number, purpose, file_name, kind, size, org_id, member_id, kept_by, kept_at, expires_at)
                values (:subject, (select count(*) + 1 from documents.document where subject = :subject), :purpose, :fileName, :kind, :size, :org, :member, :keeper, :now, :expires)
                returning id as value
                """)
                .param("subject", document.subject()).param("purpose", document.purpose()).param("fileName", fileName).param("kind", kind)
                .param("size", content.length).param("org", document.place()).param("member", document.member()).param("keeper", keeper)
                .param("now", now).param("expires", document.expires()).query(DocumentId.class).single();
        jdbc.sql("insert into documents.content (document_id, sealed) values (:id, :sealed)").param("id", id).param("sealed", seal.seal(Bound.to(id, content))).update();
        return id;
    }

    Optional<Row> row(DocumentId id) {
        return jdbc.sql("""
                select id, file_name, kind, subject, org_id as org, member_id as member, kept_by as keeper, expires_at as expires, destroyed_at as destroyed
                from documents.document
                where id = :id
                """).param("id", id).query(Row.class).optional();
    }

    record Row(DocumentId id, String fileName, DocumentKind kind, String subject, OrgId org, @Nullable MemberId member, AccountId keeper, Instant expires,
               @Nullable Instant destroyed) {

        List<MemberId> members() {
            return member == null ? List.of() : List.of(member);
        }
    }

    /// Empty when it was destroyed.
    ///
    /// @throws IllegalStateException when it does not open: what lies in the database was tampered with
    Optional<byte[]> content(DocumentId id) {
        return jdbc.sql("select sealed from documents.content where document_id = :id").param("id", id).query(byte[].class).optional()
                .map(sealed -> seal.open(sealed).flatMap(bound -> Bound.open(id, bound)).orElseThrow(() -> new IllegalStateException("document %s does not open".formatted(id))));
    }

    List<KeptDocument> about(String subject, Instant now) {
        return jdbc.sql(KEPT + "where subject = :subject order by number").param("subject", subject).param("now", now).query(KeptDocument.class).list();
    }

    /// What somebody lent, or what others handed in about them, the newest first.
    List<KeptDocument> of(AccountId keeper, List<MemberId> records, Instant now, long before, int most) {
        return jdbc.sql(KEPT + """
                where (kept_by = :keeper or member_id = any(:records)) and id < :before
                order by id desc
                limit :most
                """).param("keeper", keeper).param("records", records.stream().map(MemberId::value).toArray(Long[]::new)).param("now", now).param("before", before).param("most", most).query(KeptDocument.class).list();
    }

    /// All that is about a member, also what was destroyed.
    List<KeptDocument> of(MemberId member, Instant now) {
        return jdbc.sql(KEPT + "where member_id = :member order by id").param("member", member).param("now", now).query(KeptDocument.class).list();
    }

    /// Takes some whose day has come, and which nobody else is destroying at this moment.
    List<DocumentId> lockExpired(Instant now, int most) {
        return jdbc.sql("""
                select id as value
                from documents.document
                where destroyed_at is null and expires_at <= :now
                order by expires_at
                limit :most
                for update skip locked
                """).param("now", now).param("most", most).query(DocumentId.class).list();
    }

    List<DocumentId> lockAbout(String subject) {
        return jdbc.sql("select id as value from documents.document where subject = :subject and destroyed_at is null order by id for update")
                .param("subject", subject).query(DocumentId.class).list();
    }

    /// @return whether it was there until now
    boolean destroy(DocumentId id, Destruction why, Instant now) {
        var destroyed = jdbc.sql("update documents.document set destroyed_at = :now, why = :why where id = :id and destroyed_at is null")
                .param("id", id).param("why", why).param("now", now).update() == 1;
        jdbc.sql("delete from documents.content where document_id = :id").param("id", id).update();
        return destroyed;
    }
}
