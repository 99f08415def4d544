package org.gongli.procedures.publicity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongli.procedures.CaseId;
import org.gongli.procedures.NoticeId;
import org.gongli.shared.AccountId;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ObjectionSql {

    private final JdbcClient jdbc;

    ObjectionSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps the case where it is until the objection is written; many may object at once. What the notice says is read afterwards, so that it is what
    /// stands while the lock is held.
    Optional<Standing> lock(NoticeId id) {
        jdbc.sql("select c.id from procedures.case_file c where c.id = (select case_id from procedures.notice where id = :id) for share")
                .param("id", id).query(Long.class).optional();
        return jdbc.sql("""
                select c.id as case_id, c.subject, c.procedure, c.org_id as org, c.member_id as member, n.ends_at, n.closed_at is not null as closed
                from procedures.notice n
                join procedures.case_file c on c.id = n.case_id
                where n.id = :id
                """).param("id", id).query(Standing.class).optional();
    }

    int count(NoticeId id) {
        return jdbc.sql("select count(*) from procedures.objection where notice_id = :id").param("id", id).query(Integer.class).single();
    }

    boolean insert(NoticeId id, UUID submission, @Nullable AccountId account, byte[] name, byte[] contact, byte[] words, Instant at) {
        return jdbc.sql("""
                insert into procedures.objection (notice_id, submission, account_id, name, contact, words, raised_at)
                values (:id, :submission, :account, :name, :contact, :words, :at)
                on conflict (submission) do nothing
                """).param("id", id).param("submission", submission).param("account", account).param("name", name).param("contact", contact)
                .param("words", words).param("at", at).update() == 1;
    }

    /// Of a confidential case the public learns the town only.
    private static final String SHOWN = """
            select n.id, c.procedure, c.subject, c.title_key, c.title_args::text as title_args, o.name as org, o.name_en as org_en, n.published_at, n.ends_at
            from procedures.notice n
            join procedures.case_file c on c.id = n.case_id
            join organisations.facts_organisation p on p.id = c.org_id
            join organisations.facts_organisation o on o.id = case when c.confidential then p.town_id else p.id end
            where n.closed_at is null and n.ends_at >= :now
            """;

    /// The newest on top.
    List<Shown> open(@Nullable NoticeId after, Instant now, int limit) {
        return jdbc.sql(SHOWN + "and (cast(:after as bigint) is null or n.id < :after) order by n.id desc limit :limit")
                .param("after", after).param("now", now).param("limit", limit).query(Shown.class).list();
    }

    Optional<Shown> shown(NoticeId id, Instant now) {
        return jdbc.sql(SHOWN + "and n.id = :id").param("id", id).param("now", now).query(Shown.class).optional();
    }

    List<Raised> raised(CaseId id) {
        return jdbc.sql("""
                select b.name, b.contact, b.words, b.raised_at
                from procedures.objection b
                join procedures.notice n on n.id = b.notice_id
                where n.case_id = :id
                order by b.id
                """).param("id", id).query(Raised.class).list();
    }

    record Standing(CaseId caseId, String subject, String procedure, OrgId org, @Nullable MemberId member, Instant endsAt, boolean closed) {
    }

    record Shown(NoticeId id, String procedure, String subject, String titleKey, String titleArgs, String org, @Nullable String orgEn, Instant publishedAt, Instant endsAt) {
    }

    record Raised(byte[] name, byte[] contact, byte[] words, Instant raisedAt) {
    }
}
