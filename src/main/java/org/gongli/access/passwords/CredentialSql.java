package org.gongli.access.passwords;

import java.time.Instant;
import java.util.Optional;
import org.gongli.shared.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
public class CredentialSql {

    private final JdbcClient jdbc;

    CredentialSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Credentials> byLogin(String login) {
        return jdbc.sql("""
                select id as account, login, password_hash, password_changed_at, password_once_until, disabled_at is not null as disabled
                from access.account where lower(login) = lower(:login)
                """).param("login", login).query(Credentials.class).optional();
    }

    public Optional<Credentials> of(AccountId account) {
        return jdbc.sql("""
                select id as account, login, password_hash, password_changed_at, password_once_until, disabled_at is not null as disabled
                from access.account where id = :account and login is not null
                """).param("account", account).query(Credentials.class).optional();
    }

    /// Whether the account ever signed in from this network.
    public boolean cameFrom(AccountId account, String network) {
        return jdbc.sql("select exists (select from access.session where account_id = :account and ip_prefix = :network)")
                .param("account", account).param("network", network).query(Boolean.class).single();
    }

    /// @param onceUntil null for a password that its owner chose
    public void password(AccountId account, String hash, @Nullable Instant onceUntil, Instant now) {
        jdbc.sql("update access.account set password_hash = :hash, password_changed_at = :now, password_once_until = :once where id = :account")
                .param("account", account).param("hash", hash).param("once", onceUntil).param("now", now).update();
    }
}
