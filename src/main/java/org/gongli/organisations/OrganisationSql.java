package org.gongli.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gongli.organisations.city.Pinyin;
import org.gongli.shared.Actor;
import org.gongli.shared.Missing;
import org.gongli.shared.OrgId;
import org.gongli.shared.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// The tree and its entries.
@Component
class OrganisationSql {

    private final JdbcClient jdbc;

    OrganisationSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Organisation> organisation(OrgId id) {
        return jdbc.sql("""
                select id, path, kind, town_id as town, name, name_en, code
                from organisations.organisation
                where id = :id
                """).param("id", id).query(Organisation.class).optional();
    }

    List<Organisation> chain(String path) {
        return jdbc.sql("""
                select id, path, kind, town_id as town, name, name_en, code
                from organisations.organisation
                where id = any (string_to_array(trim(both '/' from :path), '/')::bigint[])
                order by length(path)
                """).param("path", path).query(Organisation.class).list();
    }

    Optional<Organisation> city() {
        return jdbc.sql("""
                select id, path, kind, town_id as town, name, name_en, code
                from organisations.organisation
                where parent_id is null
                order by id
                limit 1
                """).query(Organisation.class).optional();
    }

    List<Organisation> towns(Scope scope) {
        return jdbc.sql("""
                select id, path, kind, town_id as town, name, name_en, code
                from organisations.organisation
                where kind = 'TOWN' and valid_to is null and path like :scope
                order by code
                """).param("scope", scope).query(Organisation.class).list();
    }

    /// Organisations in force within a scope, of these kinds, from the top down.
    List<Organisation> inForce(Scope scope, Collection<OrgKind> kinds) {
        return jdbc.sql("""
                select id, path, kind, town_id as town, name, name_en, code
                from organisations.organisation
                where kind in (:kinds) and valid_to is null and path like :scope
                order by case kind when 'TOWN' then 0 when 'VILLAGE' then 1 else 2 end, code, name, id
                """).param("scope", scope).param("kinds", kinds.stream().map(OrgKind::name).toList()).query(Organisation.class).list();
    }

    Optional<OrgId> byCode(String code) {
        return jdbc.sql("select id as value from organisations.organisation where code = :code").param("code", code).query(OrgId.class).optional();
    }

    /// Who has this code among those in force.
    Optional<Holder> holder(Uscc uscc) {
        return jdbc.sql("select id, name from organisations.organisation where uscc = :uscc and valid_to is null")
                .param("uscc", uscc.code()).query(Holder.class).optional();
    }

    /// An organisation on which something is about to hang, locked against being closed until the transaction ends.
    Optional<Kept> keptOpen(OrgId id) {
        return jdbc.sql("""
                select kind, valid_to is null as in_force
                from organisations.organisation
                where id = :id
                for share
                """).param("id", id).query(Kept.class).optional();
    }

    /// @throws Missing when there is no such organisation
    Entry entry(OrgId id) {
        return jdbc.sql("""
                select id, version, changed_at, name, name_en, uscc, industry, headcount, address, valid_from, valid_to
                from organisations.organisation
                where id = :id
                """).param("id", id).query((row, number) -> entry(row)).optional().orElseThrow(Missing::new);
    }

    /// Inserts below the parent, whose path it continues; without a parent it is a root.
    OrgId insert(@Nullable OrgId parent, NewOrganisation organisation, Pinyin.Spelling spelling, Actor actor, Instant now, LocalDate validFrom) {
        return facts(jdbc.sql("""
                with fresh as (
                    select nextval(pg_get_serial_sequence('organisations.organisation', 'id')) as id
                )
                insert into organisations.organisation (id, parent_id, path, town_id, kind, code, uscc, name, name_en, pinyin, initials, industry,
                                                        headcount, address, valid_from, changed_at, changed_by, changed_by_role)
                select f.id, p.id, coalesce(p.path, '/') || f.id || '/', case when :kind in ('CITY', 'TOWN') then f.id else p.town_id end, :kind, :code,
                       :uscc, :name, :nameEn, :pinyin, :initials, :industry, :headcount, :address, :validFrom, :now, :account, :role
                from fresh f
                left join organisations.organisation p on p.id = :parent
                returning id as value
                """), organisation.facts(), spelling, actor, now)
                .param("parent", parent).param("kind", organisation.kind()).param("code", organisation.code()).param("validFrom", validFrom)
                .query(OrgId.class).single();
    }

    /// What is said of an organisation, by whom and when.
    private static StatementSpec facts(StatementSpec statement, Facts facts, Pinyin.Spelling spelling, Actor actor, Instant now) {
        return statement
                .param("uscc", text(facts.uscc()))
                .param("name", facts.name())
                .param("nameEn", facts.nameEn())
                .param("pinyin", spelling.full())
                .param("initials", spelling.initials())
                .param("industry", facts.industry())
                .param("headcount", facts.headcount())
                .param("address", facts.address())
                .param("now", now)
                .param("account", actor.account())
                .param("role", actor.role());
    }

    /// @return false when it is no longer in the state that the officer saw
    boolean amend(OrgId id, int version, Facts facts, Pinyin.Spelling spelling, Actor actor, Instant now) {
        return facts(jdbc.sql("""
                update organisations.organisation
                set name = :name, name_en = :nameEn, pinyin = :pinyin, initials = :initials, uscc = :uscc, industry = :industry,
                    headcount = :headcount, address = :address,
                    version = version + 1, changed_at = :now, changed_by = :account, changed_by_role = :role
                where id = :id and version = :version
                """), facts, spelling, actor, now)
                .param("id", id).param("version", version)
                .update() == 1;
    }

    /// @return false when it is no longer in the state that the officer saw
    boolean close(OrgId id, int version, LocalDate on, Actor actor, Instant now) {
        return jdbc.sql("""
                update organisations.organisation
                set valid_to = :on, version = version + 1, changed_at = :now, changed_by = :account, changed_by_role = :role
                where id = :id and version = :version
                """)
                .param("id", id)
                .param("version", version)
                .param("on", on)
                .param("now", now)
                .param("account", actor.account())
                .param("role", actor.role())
                .update() == 1;
    }

    /// Locks both ends of a move, always in the same order, until the transaction ends.
    void lock(OrgId one, OrgId other) {
        jdbc.sql("select id from organisations.organisation where id in (:one, :other) order by id for update")
                .param("one", one).param("other", other).query(Long.class).list();
    }

    /// Hangs an organisation below another parent, with all that lies below it. One statement, so that no path is ever broken.
    ///
    /// @return how many rows moved
    int move(Organisation moved, OrgId parent, Actor actor, Instant now) {
        return jdbc.sql("""
                update organisations.organisation o
                set path = p.path || substr(o.path, length(:above) + 1),
                    town_id = p.town_id,
                    parent_id = case when o.id = :id then p.id else o.parent_id end,
                    version = o.version + case when o.id = :id then 1 else 0 end,
                    changed_at = case when o.id = :id then :now else o.changed_at end,
                    changed_by = case when o.id = :id then :account else o.changed_by end,
                    changed_by_role = case when o.id = :id then :role else o.changed_by_role end
                from organisations.organisation p
                where p.id = :parent and o.path like :below
                """)
                .param("id", moved.id())
                .param("parent", parent)
                .param("above", moved.path().substring(0, moved.path().length() - moved.id().toString().length() - 1))
                .param("below", moved.scope())
                .param("now", now)
                .param("account", actor.account())
                .param("role", actor.role())
                .update();
    }

    /// The organisations in force directly below.
    List<OrgId> childrenInForce(OrgId id) {
        return jdbc.sql("select id as value from organisations.organisation where parent_id = :id and valid_to is null order by id")
                .param("id", id).query(OrgId.class).list();
    }

    int inForceBelow(OrgId id) {
        return jdbc.sql("select count(*) from organisations.organisation where parent_id = :id and valid_to is null")
                .param("id", id).query(Integer.class).single();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var uscc = row.getString("uscc");
        var industry = row.getString("industry");
        var facts = new Facts(row.getString("name"), row.getString("name_en"), uscc == null ? null : new Uscc(uscc),
                industry == null ? null : Industry.valueOf(industry), row.getObject("headcount", Integer.class), row.getString("address"));
        return new Entry(new OrgId(row.getLong("id")), row.getInt("version"), row.getTimestamp("changed_at").toInstant(), facts,
                row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class));
    }

    private static @Nullable String text(@Nullable Uscc uscc) {
        return uscc == null ? null : uscc.code();
    }

    record Holder(OrgId id, String name) {
    }

    record Kept(OrgKind kind, boolean inForce) {
    }
}
