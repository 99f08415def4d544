package org.gongli.benefits.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongli.allocation.OfferId;
import org.gongli.benefits.GiveawayId;
import org.gongli.benefits.GiveawayStatus;
import org.gongli.benefits.view.ClaimList;
import org.gongli.benefits.view.ManagedGiveaway;
import org.gongli.benefits.view.ManagedList;
import org.gongli.shared.AccountId;
import org.gongli.shared.OrgId;
import org.gongli.shared.Paged;
import org.gongli.shared.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What officers see of giveaways.
@Component
class ManageSql {

    private final JdbcClient jdbc;

    ManageSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The newest on top.
    ///
    /// @param words within the title; empty for all
    /// @param after the last one of the page before; null for the first page
    List<ManagedList.Row> list(Scope scope, String words, @Nullable GiveawayStatus status, @Nullable GiveawayId after, int limit) {
        return jdbc.sql("""
                select g.id, g.title, g.title_en, o.name as organisation, o.name_en as organisation_en, g.status, g.opens_at, g.closes_at, g.stock,
                       coalesce(f.taken, 0) as taken,
                       (select count(c.redeemed_at) from allocation.facts_claim c where c.offer_id = g.offer_id) as redeemed
                from benefits.giveaway g
                join organisations.facts_organisation o on o.id = g.org_id
                left join allocation.facts_offer f on f.id = g.offer_id
                where o.path like :scope
                  and (:words = '' or position(lower(:words) in lower(g.title || ' ' || coalesce(g.title_en, ''))) > 0)
                  and (cast(:status as text) is null or g.status = :status)
                  and (cast(:after as bigint) is null or g.id < :after)
                order by g.id desc
                limit :limit
                """).param("scope", scope).param("words", words).param("status", status).param("after", after).param("limit", limit)
                .query(ManagedList.Row.class).list();
    }

    Optional<ManagedGiveaway.History> history(GiveawayId id) {
        return jdbc.sql("""
                select g.author_id as author, g.changed_at, g.submitted_at, g.publisher_id as publisher, g.published_at, g.reason, g.version
                from benefits.giveaway g
                where g.id = :id
                """).param("id", id).query(ManagedGiveaway.History.class).optional();
    }

    /// How it goes in each town that has a quota or a claim.
    List<ManagedGiveaway.TownRow> towns(GiveawayId id) {
        return jdbc.sql("""
                select t.id as town, t.name, t.name_en, q.quota, coalesce(c.taken, 0) as taken, coalesce(c.redeemed, 0) as redeemed
                from organisations.facts_organisation t
                left join benefits.giveaway_quota q on q.town_id = t.id and q.giveaway_id = :id
                left join (
                    select c.town_id, count(*) as taken, count(c.redeemed_at) as redeemed
                    from benefits.giveaway g
                    join allocation.facts_claim c on c.offer_id = g.offer_id
                    where g.id = :id
                    group by c.town_id) c on c.town_id = t.id
                where q.quota is not null or c.taken is not null
                order by t.code, t.id
                """).param("id", id).query(ManagedGiveaway.TownRow.class).list();
    }

    /// Claims in the order of their numbers.
    ///
    /// @param town     only from this one; null for all
    /// @param redeemed only those redeemed, or not; null for both
    /// @param after    the last number of the page before; null for the first page
    List<ClaimList.Row> claims(OfferId offer, @Nullable OrgId town, @Nullable Boolean redeemed, @Nullable Long after, int limit) {
        return jdbc.sql("""
                select c.claim_no, c.member_id as member, u.name as union_name, t.name as town, t.name_en as town_en, c.claimed_at, c.redeemed_at,
                       k.name as counter
                from allocation.facts_claim c
                join organisations.facts_organisation u on u.id = c.org_id
                join organisations.facts_organisation t on t.id = c.town_id
                left join organisations.facts_organisation k on k.id = c.counter_id
                where c.offer_id = :offer
                  and (cast(:town as bigint) is null or c.town_id = :town)
                  and (cast(:redeemed as boolean) is null or (c.redeemed_at is not null) = :redeemed)
                  and (cast(:after as bigint) is null or c.claim_no > :after)
                order by c.claim_no
                limit :limit
                """).param("offer", offer).param("town", town).param("redeemed", redeemed).param("after", after).param("limit", limit)
                .query(ClaimList.Row.class).list();
    }

    /// What waits for a second person who is not its author.
    List<Waiting> waiting(Scope scope, AccountId viewer) {
        return jdbc.sql("""
                select g.id, g.title, g.title_en, g.opens_at
                from benefits.giveaway g
                join organisations.facts_organisation o on o.id = g.org_id
                where g.status = 'SUBMITTED' and o.path like :scope and g.author_id <> :viewer
                order by g.opens_at, g.id
                limit :limit
                """).param("scope", scope).param("viewer", viewer).param("limit", Paged.SIZE).query(Waiting.class).list();
    }

    /// What was sent back to its author.
    List<Waiting> returned(Scope scope, AccountId author) {
        return jdbc.sql("""
                select g.id, g.title, g.title_en, g.opens_at
                from benefits.giveaway g
                join organisations.facts_organisation o on o.id = g.org_id
                where g.status = 'RETURNED' and o.path like :scope and g.author_id = :author
                order by g.opens_at, g.id
                limit :limit
                """).param("scope", scope).param("author", author).param("limit", Paged.SIZE).query(Waiting.class).list();
    }

    /// A giveaway on somebody's list of what to do.
    record Waiting(GiveawayId id, String title, @Nullable String titleEn, Instant opensAt) {
    }
}
