package org.gongli.procedures.drafts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongli.shared.AccountId;
import org.gongli.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DraftSql {

    private static final String THEIRS = "d.account_id in (select a.id from access.facts_member_account a where a.member_id = :member)";

    private final JdbcClient jdbc;

    DraftSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(AccountId account, String form, byte[] fields, Instant now, Instant expires) {
        jdbc.sql("""
                insert into procedures.draft (account_id, form, fields, saved_at, expires_at) values (:account, :form, :fields, :now, :expires)
                on conflict (account_id, form) do update set fields = excluded.fields, saved_at = excluded.saved_at, expires_at = excluded.expires_at
                """).param("account", account).param("form", form).param("fields", fields).param("now", now).param("expires", expires).update();
    }

    Optional<Kept> find(AccountId account, String form, Instant now) {
        return jdbc.sql("select fields, saved_at from procedures.draft where account_id = :account and form = :form and expires_at > :now")
                .param("account", account).param("form", form).param("now", now).query(Kept.class).optional();
    }

    void forget(AccountId account, String form) {
        jdbc.sql("delete from procedures.draft where account_id = :account and form = :form").param("account", account).param("form", form).update();
    }

    void forgetExpired(Instant now) {
        jdbc.sql("delete from procedures.draft where expires_at <= :now").param("now", now).update();
    }

    /// What a member typed, the newest first.
    List<Typed> of(MemberId member, int most) {
        return jdbc.sql("select d.fields, d.saved_at, d.expires_at from procedures.draft d where " + THEIRS + " order by d.saved_at desc limit :most")
                .param("member", member).param("most", most).query(Typed.class).list();
    }

    int count(MemberId member) {
        return jdbc.sql("select count(*) from procedures.draft d where " + THEIRS).param("member", member).query(Integer.class).single();
    }

    /// @return how many drafts it was
    int forget(MemberId member) {
        return jdbc.sql("delete from procedures.draft d where " + THEIRS).param("member", member).update();
    }

    record Kept(byte[] fields, Instant savedAt) {
    }

    record Typed(byte[] fields, Instant savedAt, Instant expiresAt) {
    }
}
