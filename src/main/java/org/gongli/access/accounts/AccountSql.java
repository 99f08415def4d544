package org.gongli.access.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongli.access.AccountKind;
import org.gongli.access.sessions.Holding;
import org.gongli.organisations.OrgKind;
import org.gongli.shared.AccountId;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.gongli.shared.Role;
import org.gongli.shared.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
public class AccountSql {

    /// Whether account `a` belongs to the scope: it holds or held a post there, or it is a member's there.
    private static final String WITHIN = """
            (exists (select from access.post p join organisations.facts_organisation o on o.id = p.org_id where p.account_id = a.id and o.path like :scope)
             or a.kind = 'MEMBER' and exists (select from members.facts_member m where m.id = a.member_id and m.org_path like :scope))
            """;

    private final JdbcClient jdbc;

    AccountSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The account of a member, made when they sign in for the first time. The name is copied so that they can be greeted.
    public MemberAccount ofMember(MemberId member, String name, Instant now) {
        return jdbc.sql("""
                insert into access.account (kind, name, member_id, created_at) values ('MEMBER', :name, :member, :now)
                on conflict (member_id) do update set name = excluded.name
                returning id as account, disabled_at is not null as disabled
                """).param("member", member).param("name", name).param("now", now).query(MemberAccount.class).single();
    }

    /// All posts, those that ended too, for the administrator.
    List<Holding> posts(AccountId account, Scope scope) {
        return jdbc.sql("""
                select p.id, p.role, p.org_id as org, o.path as org_path, o.name as org_name, o.name_en as org_name_en, p.valid_from, p.valid_to
                from access.post p join organisations.facts_organisation o on o.id = p.org_id
                where p.account_id = :account and o.path like :scope
                order by p.valid_to nulls first, p.id
                """).param("account", account).param("scope", scope).query(Holding.class).list();
    }

    AccountId insert(AccountKind kind, String name, String login, String hash, @Nullable Instant onceUntil, Instant now) {
        return jdbc.sql("""
                insert into access.account (kind, name, login, password_hash, password_changed_at, password_once_until, created_at)
                values (:kind, :name, :login, :hash, :now, :once, :now)
                returning id as value
                """).param("kind", kind).param("name", name).param("login", login).param("hash", hash).param("once", onceUntil).param("now", now)
                .query(AccountId.class).single();
    }

    /// @return whether that changed anything
    boolean disabled(AccountId account, boolean disabled, Instant now) {
        return jdbc.sql("update access.account set disabled_at = case when :disabled then cast(:now as timestamptz) end where id = :account and (disabled_at is null) = :disabled")
                .param("account", account).param("disabled", disabled).param("now", now).update() == 1;
    }

    void insertPost(AccountId account, Role role, OrgId org, LocalDate from) {
        jdbc.sql("insert into access.post (account_id, role, org_id, valid_from) values (:account, :role, :org, :from)")
                .param("account", account).param("role", role).param("org", org).param("from", from).update();
    }

    void endPost(long post, LocalDate today) {
        jdbc.sql("update access.post set valid_to = greatest(valid_from, cast(:today as date)) where id = :post").param("post", post).param("today", today).update();
    }

    Optional<Account> account(AccountId id, Scope scope, Instant now) {
        return jdbc.sql("""
                select a.id, a.kind, a.name, a.login, a.member_id as member, a.created_at, a.signed_in_at, a.password_once_until, a.disabled_at is not null as disabled,
                       exists (select from access.attempt t where t.login = lower(a.login) and t.locked_until > :now) as locked,
                       (select count(*) from access.session s where s.account_id = a.id and s.ended_at is null and s.expires_at > :now
                           and s.last_seen_at + s.idle_seconds * interval '1 second' > :now) as sessions
                from access.account a
                where a.id = :id and
                """ + WITHIN).param("id", id).param("scope", scope).param("now", now).query(Account.class).optional();
    }

    List<Row> list(Scope scope, AccountFilter filter, LocalDate today, int limit) {
        return jdbc.sql("""
                select a.id, a.kind, a.name, a.login, a.member_id as member, a.signed_in_at, a.disabled_at is not null as disabled,
                       coalesce((select string_agg(p.role || ' ' || o.name, '; ' order by p.id) from access.post p join organisations.facts_organisation o on o.id = p.org_id
                                 where p.account_id = a.id and o.path like :scope and (p.valid_to is null or p.valid_to > :today)), '') as posts
                from access.account a
                where a.id > :after and a.kind = any (string_to_array(:kinds, ','))
                  and (:q = '' or a.name like :pattern or lower(a.login) like lower(:pattern))
                  and (:role = '' or exists (select from access.post p where p.account_id = a.id and p.role = :role and (p.valid_to is null or p.valid_to > :today)))
                  and
                """ + WITHIN + "order by a.id limit :limit")
                .param("scope", scope).param("after", filter.after()).param("kinds", filter.kinds()).param("q", filter.q()).param("pattern", filter.pattern())
                .param("role", filter.roleName()).param("today", today).param("limit", limit)
                .query(Row.class).list();
    }

    /// Organisations of these kinds whose name or code is, or contains, what was typed; an exact one alone.
    List<Place> places(Scope scope, List<OrgKind> kinds, String q) {
        return jdbc.sql("""
                with found as (
                    select id, path, name, code, name = :q or code = :q or cast(id as text) = :q as exact
                    from organisations.facts_organisation
                    where path like :scope and kind in (:kinds) and valid_to is null and (name like :pattern or code = :q or cast(id as text) = :q)
                )
                select id, name, code from found
                where exact or not exists (select from found where exact)
                order by length(name), name limit 20
                """).param("scope", scope).param("kinds", kinds).param("q", q).param("pattern", AccountFilter.containing(q)).query(Place.class).list();
    }

    Optional<OrgId> demoPartner() {
        return jdbc.sql("select id as value from organisations.facts_organisation where kind = 'PARTNER' and valid_to is null order by id limit 1").query(OrgId.class).optional();
    }

    /// An enterprise union below this organisation.
    Optional<OrgId> demoUnion(Scope scope) {
        return jdbc.sql("""
                select o.id as value from organisations.facts_organisation o
                where o.kind = 'ENTERPRISE' and o.path like :scope and o.valid_to is null
                order by (select count(*) from members.facts_member m where m.org_id = o.id) desc, o.id limit 1
                """).param("scope", scope).query(OrgId.class).optional();
    }

    public record MemberAccount(AccountId account, boolean disabled) {
    }

    /// One account as the administrator sees it.
    record Account(AccountId id, AccountKind kind, String name, @Nullable String login, @Nullable MemberId member, Instant createdAt, @Nullable Instant signedInAt,
                   @Nullable Instant passwordOnceUntil, boolean disabled, boolean locked, long sessions) {
    }

    /// One line of the list. The posts are role and organisation, with semicolons between.
    record Row(AccountId id, AccountKind kind, String name, @Nullable String login, @Nullable MemberId member, @Nullable Instant signedInAt, boolean disabled, String posts) {
    }

    /// An organisation that a post can be at.
    record Place(OrgId id, String name, @Nullable String code) {
    }
}
