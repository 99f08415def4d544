package org.gongli.access.sessions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongli.shared.AccountId;
import org.gongli.shared.MemberId;
import org.gongli.shared.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
public class SessionSql {

    private final JdbcClient jdbc;

    SessionSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The session of a token, unless it was ended, its account disabled, or its post is not in force.
    Optional<KeptSession> find(Token.Hash hash, LocalDate today) {
        return jdbc.sql("""
                select s.id, s.account_id as account, a.name, a.member_id as member, s.post_id as post, p.role, p.org_id as org, o.path as org_path,
                       s.channel, array_to_string(s.scopes, ',') as scope_list, s.last_seen_at, s.idle_seconds, s.expires_at
                from access.session s
                join access.account a on a.id = s.account_id
                left join access.post p on p.id = s.post_id
                left join organisations.facts_organisation o on o.id = p.org_id
                where s.token_hash = :hash and s.ended_at is null and a.disabled_at is null
                  and (s.post_id is null or p.valid_from <= :today and (p.valid_to is null or p.valid_to > :today))
                """).param("hash", hash.bytes()).param("today", today).query(KeptSession.class).optional();
    }

    /// Whose session it was, whatever became of it.
    public Optional<Former> former(Token.Hash hash) {
        return jdbc.sql("select account_id as account, post_id as post from access.session where token_hash = :hash")
                .param("hash", hash.bytes()).query(Former.class).optional();
    }

    public long insert(Token.Hash hash, NewSession session, Instant now) {
        return jdbc.sql("""
                insert into access.session (token_hash, account_id, post_id, channel, name, scopes, created_at, last_seen_at, idle_seconds, expires_at, user_agent, ip_prefix)
                values (:hash, :account, :post, :channel, :name, string_to_array(:scopes, ','), :now, :now, :idle, :expires, :agent, :network)
                returning id
                """)
                .param("hash", hash.bytes())
                .param("account", session.account())
                .param("post", session.post() == null ? null : session.post().id())
                .param("channel", session.channel())
                .param("name", session.name())
                .param("scopes", session.scopes().stream().map(Enum::name).sorted().collect(Collectors.joining(",")))
                .param("now", now)
                .param("idle", session.limits().idle().toSeconds())
                .param("expires", session.expiresAt(now))
                .param("agent", session.client().userAgent())
                .param("network", session.client().network())
                .query(Long.class).single();
    }

    void signedIn(AccountId account, Instant now) {
        jdbc.sql("update access.account set signed_in_at = :now where id = :account").param("account", account).param("now", now).update();
    }

    /// The posts in force, the one last used first.
    List<Holding> holdings(AccountId account, LocalDate today) {
        return jdbc.sql("""
                select p.id, p.role, p.org_id as org, o.path as org_path, o.name as org_name, o.name_en as org_name_en, p.valid_from, p.valid_to
                from access.post p join organisations.facts_organisation o on o.id = p.org_id
                where p.account_id = :account and p.valid_from <= :today and (p.valid_to is null or p.valid_to > :today)
                order by (select max(s.id) from access.session s where s.account_id = p.account_id and s.post_id = p.id) desc nulls last, p.id
                """).param("account", account).param("today", today).query(Holding.class).list();
    }

    /// Ends one session of the account.
    ///
    /// @return whether there was one to end
    boolean end(AccountId account, long session, Instant now) {
        return jdbc.sql("update access.session set ended_at = :now where id = :session and account_id = :account and ended_at is null")
                .param("session", session).param("account", account).param("now", now).update() == 1;
    }

    public int endAll(AccountId account, @Nullable Long except, Instant now) {
        return jdbc.sql("update access.session set ended_at = :now where account_id = :account and ended_at is null and id is distinct from :except")
                .param("account", account).param("except", except).param("now", now).update();
    }

    public int endOfPost(long post, Instant now) {
        return jdbc.sql("update access.session set ended_at = :now where post_id = :post and ended_at is null").param("post", post).param("now", now).update();
    }

    /// The sessions of an account that can still be used, the youngest first; programs' tokens are those with a name.
    public List<Listed> list(AccountId account, boolean tokens, Instant now) {
        return jdbc.sql("""
                select id, channel, name, array_to_string(scopes, ',') as scope_list, created_at, last_seen_at, expires_at, user_agent, ip_prefix
                from access.session
                where account_id = :account and ended_at is null and expires_at > :now and last_seen_at + idle_seconds * interval '1 second' > :now
                  and (name is not null) = :tokens
                order by id desc
                limit 200
                """).param("account", account).param("tokens", tokens).param("now", now).query(Listed.class).list();
    }

    /// From where a member signed in, the newest first.
    List<Past> of(MemberId member, int most) {
        return jdbc.sql("""
                select s.name, s.created_at, s.last_seen_at, s.ended_at, s.user_agent, s.ip_prefix
                from access.session s
                join access.account a on a.id = s.account_id
                where a.member_id = :member
                order by s.id desc
                limit :most
                """).param("member", member).param("most", most).query(Past.class).list();
    }

    /// Notes when sessions were last used. What another node is noting at the same moment is left to it.
    void seen(Map<Long, Instant> sessions) {
        var ids = sessions.keySet().stream().map(String::valueOf).collect(Collectors.joining(","));
        var millis = sessions.values().stream().map(at -> String.valueOf(at.toEpochMilli())).collect(Collectors.joining(","));
        jdbc.sql("""
                with seen as (
                    select id, to_timestamp(millis / 1000.0) as at
                    from unnest(cast(string_to_array(:ids, ',') as bigint[]), cast(string_to_array(:millis, ',') as bigint[])) as s (id, millis)
                ), free as (
                    select s.id, seen.at from access.session s join seen on seen.id = s.id
                    where s.last_seen_at < seen.at
                    for update of s skip locked
                )
                update access.session s set last_seen_at = free.at from free where s.id = free.id
                """).param("ids", ids).param("millis", millis).update();
    }

    /// Tells every node to read the sessions of these accounts again.
    void revoke(Collection<AccountId> accounts) {
        jdbc.sql("insert into access.revocation (account_id) select unnest(cast(string_to_array(:accounts, ',') as bigint[]))")
                .param("accounts", accounts.stream().map(AccountId::toString).collect(Collectors.joining(","))).update();
    }

    void revokeMembers(Collection<MemberId> members) {
        jdbc.sql("""
                insert into access.revocation (account_id)
                select id from access.account where member_id = any (cast(string_to_array(:members, ',') as bigint[]))
                """).param("members", members.stream().map(MemberId::toString).collect(Collectors.joining(","))).update();
    }

    /// All who belong to a part of the tree, or hold a post in it.
    void revokeBelow(Scope scope) {
        jdbc.sql("""
                insert into access.revocation (account_id)
                select a.id
                from access.account a
                join members.facts_member m on m.id = a.member_id
                where m.org_path like :scope
                union
                select p.account_id
                from access.post p
                join organisations.facts_organisation o on o.id = p.org_id
                where o.path like :scope
                """).param("scope", scope).update();
    }

    /// What was revoked by transactions that the reader of `since` could not see yet. One statement, one snapshot: nothing is missed.
    Revocations revocations(String since) {
        return jdbc.sql("""
                select cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as next,
                       coalesce((select string_agg(distinct cast(account_id as text), ',') from access.revocation where xid >= cast(:since as xid8)), '') as account_list
                """).param("since", since).query(Revocations.class).single();
    }

    public void forget(Instant before) {
        jdbc.sql("delete from access.session where expires_at < :before or ended_at < :before").param("before", before).update();
    }

    public void forgetRevocations(Instant before) {
        jdbc.sql("delete from access.revocation where at < :before").param("before", before).update();
    }

    /// Whose session it was, and in which post.
    public record Former(AccountId account, @Nullable Long post) {
    }

    /// One line of somebody's own list.
    public record Listed(long id, Channel channel, @Nullable String name, String scopeList, Instant createdAt, Instant lastSeenAt, Instant expiresAt,
                  String userAgent, String ipPrefix) {
    }

    /// @param name of a program's token; null for a browser
    record Past(@Nullable String name, Instant createdAt, Instant lastSeenAt, @Nullable Instant endedAt, String userAgent, String ipPrefix) {
    }

    /// @param next what to ask for next time
    record Revocations(String next, String accountList) {

        List<AccountId> accounts() {
            return accountList.isEmpty() ? List.of() : Arrays.stream(accountList.split(",")).map(AccountId::of).toList();
        }
    }
}
