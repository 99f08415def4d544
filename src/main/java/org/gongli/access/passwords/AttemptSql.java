package org.gongli.access.passwords;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
public class AttemptSql {

    private final JdbcClient jdbc;

    AttemptSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Takes one try before the password is looked at, so that guesses at the same moment cannot be more than the limit. The last try locks; each lock
    /// lasts twice as long as the one before, a day at most; after a quiet day all is forgotten.
    ///
    /// @return the number of this try; empty while locked
    Optional<Integer> take(String login, String source, int limit, Instant now) {
        return jdbc.sql("""
                insert into access.attempt as a (login, source, tries, locks, last_at)
                values (:login, :source, 1, 0, :now)
                on conflict (login, source) do update set
                    tries = case when a.locked_until is not null or a.last_at < cast(:now as timestamptz) - interval '1 day' then 1 else a.tries + 1 end,
                    locks = case when a.last_at < cast(:now as timestamptz) - interval '2 days' then 0
                                 when a.locked_until is null and a.tries + 1 >= :limit then a.locks + 1 else a.locks end,
                    locked_until = case when a.locked_until is null and a.last_at >= cast(:now as timestamptz) - interval '1 day' and a.tries + 1 >= :limit
                                        then cast(:now as timestamptz) + least(interval '10 minutes' * power(2, a.locks), interval '1 day') end,
                    last_at = excluded.last_at
                where a.locked_until is null or a.locked_until <= :now
                returning tries
                """).param("login", login).param("source", source).param("limit", limit).param("now", now).query(Integer.class).optional();
    }

    Optional<Instant> lockedUntil(String login, String source, Instant now) {
        return jdbc.sql("select locked_until from access.attempt where login = :login and source = :source and locked_until > :now")
                .param("login", login).param("source", source).param("now", now).query(Instant.class).optional();
    }

    /// The password was right.
    void forget(String login, String source) {
        jdbc.sql("delete from access.attempt where login = :login and source = :source").param("login", login).param("source", source).update();
    }

    /// Gives one try back, and the lock that it may have set.
    void giveBack(String login, String source) {
        jdbc.sql("update access.attempt set tries = greatest(tries - 1, 0), locked_until = null where login = :login and source = :source")
                .param("login", login).param("source", source).update();
    }

    public void forgetAll(String login) {
        jdbc.sql("delete from access.attempt where login = :login").param("login", login).update();
    }

    boolean locked(String login, Instant now) {
        return jdbc.sql("select exists (select from access.attempt where login = :login and locked_until > :now)")
                .param("login", login).param("now", now).query(Boolean.class).single();
    }

    public void forgetOld(Instant before) {
        jdbc.sql("delete from access.attempt where last_at < :before and (locked_until is null or locked_until < :before)").param("before", before).update();
    }
}
