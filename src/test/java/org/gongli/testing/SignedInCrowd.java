package org.gongli.testing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.gongli.shared.OrgId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Many members who are signed in by a program's token, written straight into the tables: signing them in one by one would take longer than any test.
public final class SignedInCrowd {

    private SignedInCrowd() {
    }

    /// Enters so many members into a union and gives each a session.
    ///
    /// @param name makes the people and their tokens different from those of another crowd
    /// @return a token for each, in the order of their member ids
    public static List<String> enter(JdbcClient jdbc, OrgId union, int size, String name) {
        jdbc.sql("""
                with people as (
                    insert into members.member (org_id, name, citizen_id_sealed, citizen_id_index, birth_date, female, joined_on)
                    select :union, 'member ' || n, '\\x00', sha256(convert_to(:name || n, 'UTF8')), date '1990-01-01', n % 2 = 0, date '2020-01-01'
                    from generate_series(1, :size) n
                    returning id, substring(name from 8)::int as n
                ), accounts as (
                    insert into access.account (kind, name, member_id, created_at)
                    select 'MEMBER', 'member ' || n, id, now() from people order by n
                    returning id, substring(name from 8)::int as n
                )
                insert into access.session (token_hash, account_id, channel, name, scopes, created_at, last_seen_at, idle_seconds, expires_at, user_agent, ip_prefix)
                select sha256(convert_to(translate(encode(sha256(convert_to(:name || '-' || n, 'UTF8')), 'base64'), '+/=', '-_'), 'UTF8')), id, 'PROGRAM', 'crowd', '{CLAIMS}',
                       now(), now(), 86400, now() + interval '1 day', 'crowd', '127.0.0.0'
                from accounts
                """).param("union", union).param("size", size).param("name", name).update();
        return IntStream.rangeClosed(1, size).mapToObj(n -> token(name + "-" + n)).toList();
    }

    private static String token(String seed) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
