package org.gongli.allocation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class OfferSql {

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    OfferSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    OfferId insert(Terms terms) {
        return jdbc.sql("""
                insert into allocation.offer (organisation_id, opens_at, closes_at, redeem_by, audience, by_town, stock)
                values (:organisation, :opensAt, :closesAt, :redeemBy, cast(:audience as jsonb), :byTown, :stock)
                returning id as value
                """).params(columns(terms)).query(OfferId.class).single();
    }

    void update(OfferId offer, Terms terms) {
        jdbc.sql("""
                update allocation.offer
                set opens_at = :opensAt, closes_at = :closesAt, redeem_by = :redeemBy, audience = cast(:audience as jsonb),
                    by_town = :byTown, stock = :stock, version = version + 1
                where id = :offer
                """).params(columns(terms)).param("offer", offer).update();
    }

    private Map<String, Object> columns(Terms terms) {
        return Map.of("organisation", terms.organisation(), "opensAt", terms.opensAt(), "closesAt", terms.closesAt(), "redeemBy", terms.redeemBy(),
                "audience", json.writeValueAsString(terms.audience()), "byTown", !terms.townQuotas().isEmpty(), "stock", terms.stock());
    }

    /// Divides the stock into shares, replacing what was there.
    void divide(OfferId offer, Map<Long, Integer> quotas, Map<Long, Integer> taken) {
        jdbc.sql("delete from allocation.offer_town where offer_id = :offer").param("offer", offer).update();
        var shares = quotas.keySet().stream().mapToLong(Long::longValue).toArray();
        jdbc.sql("""
                insert into allocation.offer_town (offer_id, town_id, quota, taken)
                select :offer, nullif(share, 0), quota, taken
                from unnest(:shares, :quotas, :taken) as divided (share, quota, taken)
                """)
                .param("offer", offer)
                .param("shares", shares)
                .param("quotas", counts(shares, quotas))
                .param("taken", counts(shares, taken))
                .update();
    }

    private static int[] counts(long[] shares, Map<Long, Integer> counts) {
        var list = new int[shares.length];
        for (int i = 0; i < shares.length; i++) {
            list[i] = counts.getOrDefault(shares[i], 0);
        }
        return list;
    }

    void withdraw(OfferId offer, Instant at) {
        jdbc.sql("update allocation.offer set withdrawn_at = :at, version = version + 1 where id = :offer").param("at", at).param("offer", offer).update();
    }

    Optional<LockedOffer> lock(OfferId offer) {
        return jdbc.sql("""
                select id, organisation_id as organisation, opens_at, closes_at, redeem_by, withdrawn_at, stock, taken, issued, by_town, version
                from allocation.offer
                where id = :offer
                for update
                """).param("offer", offer).query(LockedOffer.class).optional();
    }

    /// What is left of a locked offer. Read by a statement of its own, for one that began before the lock was had may see older counts.
    Places places(LockedOffer offer) {
        if (!offer.byTown()) {
            return new Places(Map.of(Places.OTHERS, offer.stock() - offer.taken()));
        }
        var left = new HashMap<Long, Integer>();
        jdbc.sql("select coalesce(town_id, 0) as share, quota - taken as places_left from allocation.offer_town where offer_id = :offer")
                .param("offer", offer.id()).query(row -> {
                    left.put(row.getLong("share"), row.getInt("places_left"));
                });
        return new Places(left);
    }

    /// Counts places of a locked offer as taken, in all and in their shares.
    void take(LockedOffer offer, Map<Long, Integer> taken) {
        int count = taken.values().stream().mapToInt(Integer::intValue).sum();
        jdbc.sql("update allocation.offer set taken = taken + :count, issued = issued + :count where id = :offer")
                .param("count", count).param("offer", offer.id()).update();
        if (offer.byTown()) {
            var shares = taken.keySet().stream().mapToLong(Long::longValue).toArray();
            jdbc.sql("""
                    update allocation.offer_town as town
                    set taken = town.taken + batch.count
                    from unnest(:shares, :counts) as batch (share, count)
                    where town.offer_id = :offer and coalesce(town.town_id, 0) = batch.share
                    """).param("shares", shares).param("counts", counts(shares, taken)).param("offer", offer.id()).update();
        }
    }

    /// Counts one place of a locked offer as free again.
    void giveBack(LockedOffer offer, OrgId town) {
        jdbc.sql("update allocation.offer set taken = taken - 1, version = version + 1 where id = :offer").param("offer", offer.id()).update();
        if (offer.byTown()) {
            jdbc.sql("""
                    update allocation.offer_town
                    set taken = taken - 1
                    where offer_id = :offer and town_id is not distinct from
                          (select town_id from allocation.offer_town where offer_id = :offer and town_id = :town)
                    """).param("offer", offer.id()).param("town", town).update();
        }
    }

    /// How these offers stand.
    List<OfferState> states(Collection<OfferId> offers) {
        return jdbc.sql("""
                select id, organisation_id, opens_at, closes_at, redeem_by, audience, stock, taken, withdrawn_at, version, towns, quotas, takens
                from allocation.offer
                left join lateral (select array_agg(town_id) as towns, array_agg(quota) as quotas, array_agg(taken) as takens
                                   from allocation.offer_town
                                   where offer_id = offer.id and town_id is not null) as town on by_town
                where id = any(:offers)
                """).param("offers", offers.stream().mapToLong(OfferId::value).toArray()).query((row, number) -> state(row)).list();
    }

    private OfferState state(ResultSet row) throws SQLException {
        var audience = json.readValue(row.getString("audience"), Audience.class);
        var terms = new Terms(new OrgId(row.getLong("organisation_id")), instant(row, "opens_at"), instant(row, "closes_at"), instant(row, "redeem_by"),
                row.getInt("stock"), byTown(row.getArray("towns"), row.getArray("quotas")), audience);
        var withdrawn = row.getTimestamp("withdrawn_at");
        return new OfferState(new OfferId(row.getLong("id")), terms, row.getInt("taken"), byTown(row.getArray("towns"), row.getArray("takens")),
                withdrawn == null ? null : withdrawn.toInstant(), row.getLong("version"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static Map<OrgId, Integer> byTown(@Nullable Array towns, @Nullable Array counts) throws SQLException {
        if (towns == null || counts == null) {
            return Map.of();
        }
        var ids = (Long[]) towns.getArray();
        var numbers = (Integer[]) counts.getArray();
        var map = new HashMap<OrgId, Integer>();
        for (int i = 0; i < ids.length; i++) {
            map.put(new OrgId(ids[i]), numbers[i]);
        }
        return Map.copyOf(map);
    }
}
