package org.gongli.membership.wishes;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gongli.membership.view.WishList;
import org.gongli.platform.Sealing;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.gongli.shared.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class UnionWishSql {

    private final JdbcClient jdbc;
    private final Sealing.Seal names;
    private final Sealing.Seal phones;

    UnionWishSql(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.names = sealing.seal("membership.wish-name");
        this.phones = sealing.seal("membership.wish-phone");
    }

    /// One wish for each phone: the latest counts.
    long keep(NewWish wish, byte[] phoneKey, Instant now) {
        return jdbc.sql("""
                insert into membership.wish (town_id, enterprise, name, phone, phone_index, gig, wished_at)
                values (:town, :enterprise, :name, :phone, :index, :gig, :now)
                on conflict (phone_index) do update
                set town_id = excluded.town_id, enterprise = excluded.enterprise, name = excluded.name, phone = excluded.phone, gig = excluded.gig,
                    wished_at = excluded.wished_at, fulfilled_at = null
                returning id
                """)
                .param("town", wish.town()).param("enterprise", wish.enterprise()).param("name", names.seal(wish.name())).param("phone", phones.seal(wish.phone().number()))
                .param("index", phoneKey).param("gig", wish.gig()).param("now", now)
                .query(Long.class).single();
    }

    /// Who wished by the phone of one of these has become a member.
    ///
    /// @return how many wishes it was
    int fulfil(Collection<MemberId> members, Instant now) {
        return jdbc.sql("""
                update membership.wish w
                set fulfilled_at = :now
                where w.fulfilled_at is null
                  and exists (select from members.facts_phone p where p.phone_index = w.phone_index and p.member_id = any(:members))
                """).param("members", members.stream().map(MemberId::value).toArray(Long[]::new)).param("now", now).update();
    }

    /// Enterprises of a scope by how many people wish for a union there, those with the most first.
    ///
    /// @param after the key of the last row of the page before, as [WishList.Row#key] gives it
    List<WishList.Row> demand(Scope scope, String part, WishList.@Nullable Key after, int limit) {
        return jdbc.sql("""
                select town_id, town, town_en, enterprise, persons, gig, latest
                from (
                    select w.town_id, o.name as town, o.name_en as town_en, w.enterprise, count(*) as persons, count(*) filter (where w.gig) as gig, max(w.wished_at) as latest
                    from membership.wish w
                    join organisations.facts_organisation o on o.id = w.town_id
                    where o.path like :scope and w.fulfilled_at is null and strpos(lower(w.enterprise), lower(:part)) > 0
                    group by w.town_id, o.name, o.name_en, w.enterprise) d
                where :persons::bigint is null or (-persons, enterprise, town_id) > (-:persons::bigint, :enterprise::text, :town::bigint)
                order by -persons, enterprise, town_id
                limit :limit
                """)
                .param("scope", scope).param("part", part).param("persons", after == null ? null : after.persons()).param("enterprise", after == null ? null : after.enterprise())
                .param("town", after == null ? null : after.town()).param("limit", limit)
                .query(WishList.Row.class).list();
    }

    /// How many people of a scope wish for a union.
    long persons(Scope scope) {
        return jdbc.sql("""
                select count(*)
                from membership.wish w
                join organisations.facts_organisation o on o.id = w.town_id
                where o.path like :scope and w.fulfilled_at is null
                """).param("scope", scope).query(Long.class).single();
    }

    /// What was wished for under a phone.
    Optional<Wished> of(byte[] phoneKey) {
        return jdbc.sql("""
                select o.name as town, o.name_en as town_en, w.enterprise, w.name, w.phone, w.wished_at
                from membership.wish w
                join organisations.facts_organisation o on o.id = w.town_id
                where w.phone_index = :key
                """).param("key", phoneKey)
                .query((row, number) -> new Wished(row.getString("town"), row.getString("town_en"), row.getString("enterprise"), names.text(row.getBytes("name")),
                        phones.text(row.getBytes("phone")), row.getTimestamp("wished_at").toInstant())).optional();
    }

    record Wished(String townName, @Nullable String townEn, String enterprise, String name, String phone, Instant wishedAt) {

        String town(boolean english) {
            return english && townEn != null ? townEn : townName;
        }
    }

    /// @return how many wishes it was
    int forget(byte[] phoneKey) {
        return jdbc.sql("delete from membership.wish where phone_index = :key").param("key", phoneKey).update();
    }

    /// For the demo city: some towns with a few enterprises each.
    List<OrgId> towns(int limit) {
        return jdbc.sql("select id as value from organisations.facts_organisation where kind = 'TOWN' and valid_to is null order by code, id limit :limit")
                .param("limit", limit).query(OrgId.class).list();
    }
}
