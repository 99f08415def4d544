package org.gongli.allocation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongli.allocation.PastClaims.PastClaim;
import org.gongli.shared.AccountId;
import org.gongli.shared.Actor;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.gongli.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The claims. Every statement about one member names the member's slot, so that the table can be distributed by it.
@Component
class ClaimSql {

    private static final String COLUMNS = "offer_id, member_id, claim_no, org_id, town_id, claimed_at, redeemed_at, counter_id, redeemed_by, redemption_key";

    private final JdbcClient jdbc;

    ClaimSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Inserts one claim per request, numbered in their order.
    void insert(OfferId offer, long firstNo, List<Request> requests) {
        jdbc.sql("""
                insert into allocation.claim (offer_id, slot, member_id, claim_no, org_id, town_id, claimed_at)
                select :offer, member % 64, member, :firstNo + place - 1, org, town, timestamptz 'epoch' + micros * interval '1 microsecond'
                from unnest(:members, :orgs, :towns, :micros) with ordinality as asked (member, org, town, micros, place)
                """)
                .param("offer", offer)
                .param("firstNo", firstNo)
                .param("members", requests.stream().mapToLong(Request::member).toArray())
                .param("orgs", requests.stream().mapToLong(Request::org).toArray())
                .param("towns", requests.stream().mapToLong(Request::town).toArray())
                .param("micros", requests.stream().mapToLong(Request::arrivedMicros).toArray())
                .update();
    }

    /// Inserts claims made elsewhere, numbered in their order; those redeemed there carry the name of whoever enters them.
    void insertPast(OfferId offer, long firstNo, List<PastClaim> past, Actor actor) {
        jdbc.sql("""
                insert into allocation.claim (offer_id, slot, member_id, claim_no, org_id, town_id, claimed_at, redeemed_at, redeemed_by, counter_id, redemption_key)
                select :offer, member % 64, member, :firstNo + place - 1, org, town, cast(claimed as timestamptz), cast(redeemed as timestamptz),
                       case when redeemed is not null then :actor end, counter, case when redeemed is not null then 'past' end
                from unnest(:members, :orgs, :towns, :claimed, :redeemed, :counters) with ordinality as past (member, org, town, claimed, redeemed, counter, place)
                """)
                .param("offer", offer)
                .param("firstNo", firstNo)
                .param("actor", actor.account())
                .param("members", past.stream().mapToLong(claim -> claim.member().value()).toArray())
                .param("orgs", past.stream().mapToLong(claim -> claim.org().value()).toArray())
                .param("towns", past.stream().mapToLong(claim -> claim.town().value()).toArray())
                .param("claimed", past.stream().map(claim -> claim.claimedAt().toString()).toArray(String[]::new))
                .param("redeemed", past.stream().map(claim -> claim.redeemedAt() == null ? null : claim.redeemedAt().toString()).toArray(String[]::new))
                .param("counters", past.stream().map(claim -> claim.counter() == null ? null : claim.counter().value()).toArray(Long[]::new))
                .update();
    }

    /// The places that these members hold already, by member. One look into the primary key for each: the limit keeps the planner from reading
    /// all claims of the offer instead, which it prefers while they are few and would go on doing when they are many.
    Map<Long, Answer.Yours> held(OfferId offer, long[] members) {
        var held = new HashMap<Long, Answer.Yours>();
        jdbc.sql("""
                select held.member_id, held.claim_no, held.claimed_at
                from unnest(:members) as asked (member)
                cross join lateral (select member_id, claim_no, claimed_at
                                    from allocation.claim
                                    where offer_id = :offer and slot = asked.member % 64 and member_id = asked.member
                                    limit 1) held
                """)
                .param("members", members).param("offer", offer)
                .query(row -> {
                    held.put(row.getLong("member_id"), new Answer.Yours(row.getLong("claim_no"), row.getTimestamp("claimed_at").toInstant(), true));
                });
        return held;
    }

    /// Everybody who holds a place, in ascending order.
    long[] holders(OfferId offer) {
        var members = jdbc.sql("select member_id from allocation.claim where offer_id = :offer").param("offer", offer)
                .query((row, number) -> row.getLong("member_id")).list().stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(members);
        return members;
    }

    /// How many places are taken in each of these shares.
    Map<Long, Integer> taken(OfferId offer, long[] shares) {
        var taken = new HashMap<Long, Integer>();
        jdbc.sql("""
                select case when town_id = any(:shares) then town_id else 0 end as share, count(*) as taken
                from allocation.claim
                where offer_id = :offer
                group by 1
                """)
                .param("shares", shares).param("offer", offer)
                .query(row -> {
                    taken.put(row.getLong("share"), row.getInt("taken"));
                });
        return taken;
    }

    Optional<KeptClaim> claim(OfferId offer, MemberId member) {
        return jdbc.sql("select " + COLUMNS + " from allocation.claim where offer_id = :offer and slot = :member % 64 and member_id = :member")
                .param("offer", offer).param("member", member).query((row, number) -> claim(row)).optional();
    }

    /// Of whichever of these records holds one.
    Optional<KeptClaim> claim(OfferId offer, List<MemberId> records) {
        return records.stream().flatMap(record -> claim(offer, record).stream()).findFirst();
    }

    Optional<KeptClaim> claim(OfferId offer, long claimNo) {
        return jdbc.sql("select " + COLUMNS + " from allocation.claim where offer_id = :offer and claim_no = :claimNo")
                .param("offer", offer).param("claimNo", claimNo).query((row, number) -> claim(row)).optional();
    }

    /// All claims of a member, latest first. Goes through the offers that gave any, so that each look is into one slot of the primary key.
    List<Claim> of(MemberId member) {
        return jdbc.sql("select " + COLUMNS + """
                 from allocation.claim
                where offer_id = any(array(select id from allocation.offer where taken > 0)) and slot = :member % 64 and member_id = :member
                order by claimed_at desc, offer_id desc
                """).param("member", member).query((row, number) -> claim(row).claim()).list();
    }

    /// Takes a claim away unless it is redeemed.
    ///
    /// @return what was taken away
    Optional<Claim> delete(OfferId offer, MemberId member) {
        return jdbc.sql("""
                delete from allocation.claim
                where offer_id = :offer and slot = :member % 64 and member_id = :member and redeemed_at is null
                returning\s""" + COLUMNS)
                .param("offer", offer).param("member", member).query((row, number) -> claim(row).claim()).optional();
    }

    /// Marks a claim as redeemed unless it is already, or is another by now.
    Optional<Claim> redeem(Claim claim, Viewer clerk, String key, Instant at) {
        return jdbc.sql("""
                update allocation.claim
                set redeemed_at = :at, redeemed_by = :clerk, counter_id = :counter, redemption_key = :key
                where offer_id = :offer and slot = :member % 64 and member_id = :member and claim_no = :claimNo and redeemed_at is null
                returning\s""" + COLUMNS)
                .param("at", at)
                .param("clerk", clerk.account())
                .param("counter", clerk.org())
                .param("key", key)
                .param("offer", claim.offer())
                .param("member", claim.member())
                .param("claimNo", claim.claimNo())
                .query((row, number) -> claim(row).claim()).optional();
    }

    /// Keeps the key of a clerk's request for this claim; two requests with the same key wait for each other here.
    ///
    /// @return false when the key was used for another claim
    boolean takeKey(Viewer clerk, String key, Claim claim) {
        return jdbc.sql("""
                insert into allocation.redemption_key as kept (account_id, key, offer_id, claim_no) values (:clerk, :key, :offer, :claimNo)
                on conflict on constraint redemption_key_once do update set key = excluded.key
                where (kept.offer_id, kept.claim_no) = (excluded.offer_id, excluded.claim_no)
                """)
                .param("clerk", clerk.account())
                .param("key", key)
                .param("offer", claim.offer())
                .param("claimNo", claim.claimNo())
                .update() == 1;
    }

    private static KeptClaim claim(ResultSet row) throws SQLException {
        var redeemedAt = row.getTimestamp("redeemed_at");
        var counter = row.getObject("counter_id", Long.class);
        var redeemedBy = row.getObject("redeemed_by", Long.class);
        var claim = new Claim(new OfferId(row.getLong("offer_id")), new MemberId(row.getLong("member_id")), row.getLong("claim_no"),
                new OrgId(row.getLong("org_id")), new OrgId(row.getLong("town_id")), row.getTimestamp("claimed_at").toInstant(),
                redeemedAt == null ? null : redeemedAt.toInstant(), counter == null ? null : new OrgId(counter));
        return new KeptClaim(claim, redeemedBy == null ? null : new AccountId(redeemedBy), row.getString("redemption_key"));
    }
}
