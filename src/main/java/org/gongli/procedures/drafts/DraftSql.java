package org.gongli.procedures.drafts;

import java.time.Instant;
import java.util.Optional;
import org.gongli.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DraftSql {

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

    record Kept(byte[] fields, Instant savedAt) {
    }
}
