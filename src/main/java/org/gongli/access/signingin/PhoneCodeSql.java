package org.gongli.access.signingin;

import java.time.Instant;
import java.util.Optional;
import org.gongli.shared.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PhoneCodeSql {

    private final JdbcClient jdbc;

    PhoneCodeSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(byte[] requestHash, @Nullable MemberId member, byte[] codeHash, Instant now, Instant expires) {
        jdbc.sql("""
                insert into access.phone_code (request_hash, member_id, code_hash, created_at, expires_at)
                values (:request, :member, :code, :now, :expires)
                """).param("request", requestHash).param("member", member).param("code", codeHash)
                .param("now", now).param("expires", expires).update();
    }

    /// Takes one try before the code is looked at.
    ///
    /// @return empty when no try is left, or there was no such request, or it was used
    Optional<Sent> take(byte[] requestHash, int limit) {
        return jdbc.sql("""
                update access.phone_code set tries = tries + 1
                where request_hash = :request and tries < :limit and used_at is null
                returning member_id as member, code_hash, tries, expires_at
                """).param("request", requestHash).param("limit", limit).query(Sent.class).optional();
    }

    /// @return whether this call, and no other, used it
    boolean use(byte[] requestHash, Instant now) {
        return jdbc.sql("update access.phone_code set used_at = :now where request_hash = :request and used_at is null")
                .param("request", requestHash).param("now", now).update() == 1;
    }

    void forget(Instant before) {
        jdbc.sql("delete from access.phone_code where created_at < :before").param("before", before).update();
    }

    /// A code that was sent, or would have been.
    record Sent(@Nullable MemberId member, byte[] codeHash, int tries, Instant expiresAt) {
    }
}
