package org.gongli.benefits;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongli.allocation.OfferId;
import org.gongli.benefits.view.Giveaway;
import org.gongli.benefits.view.Giveaway.Counter;
import org.gongli.benefits.view.Giveaway.ForWhom;
import org.gongli.benefits.view.Giveaway.Organiser;
import org.gongli.benefits.view.Giveaway.Words;
import org.gongli.shared.OrgId;
import org.gongli.shared.Paged;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads giveaways as everybody sees them.
@Component
public class GiveawaySql {

    private static final String GIVEAWAYS = """
            select g.id, g.offer_id as offer, g.status, g.picture, g.org_id as org, o.name as org_name, o.name_en as org_name_en,
                   g.title, g.title_en, g.description, g.description_en, g.item, g.item_en, g.unit, g.unit_en, g.quantity,
                   g.opens_at, g.closes_at, g.redeem_by, g.stock, g.reason, a.name as for_name, a.name_en as for_name_en, a.path as for_path,
                   g.audience_days as days, g.audience_women as women, g.audience_gig as gig, g.audience_month as birthday_month,
                   g.audience_least_age as least_age, g.audience_most_age as most_age
            from benefits.giveaway g
            join organisations.facts_organisation o on o.id = g.org_id
            join organisations.facts_organisation a on a.id = g.audience_org_id
            """;

    private final JdbcClient jdbc;

    GiveawaySql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whatever its status: for its organisation's officers.
    public Optional<Giveaway> any(GiveawayId id) {
        return one("where g.id = :id", id);
    }

    /// A giveaway that members see.
    public Optional<Giveaway> published(GiveawayId id) {
        return one("where g.id = :id and g.status in ('PUBLISHED', 'WITHDRAWN')", id);
    }

    private Optional<Giveaway> one(String where, GiveawayId id) {
        return filled(jdbc.sql(GIVEAWAYS + where).param("id", id).query(Row.class).list()).stream().findFirst();
    }

    /// The giveaways that these offers carry out.
    public Map<OfferId, Giveaway> byOffer(Collection<OfferId> offers) {
        return filled(jdbc.sql(GIVEAWAYS + "where g.offer_id = any(:offers)")
                .param("offers", offers.stream().map(OfferId::value).toArray(Long[]::new)).query(Row.class).list())
                .stream().collect(Collectors.toMap(giveaway -> Objects.requireNonNull(giveaway.offer()), giveaway -> giveaway));
    }

    /// Open now or later, the first to end or to open on top.
    ///
    /// @param place the path of somebody's union: only what is for its members; null for all
    public List<Giveaway> current(Instant now, @Nullable String place) {
        return filled(jdbc.sql(GIVEAWAYS + """
                where g.status = 'PUBLISHED' and g.closes_at > :now and (cast(:place as text) is null or :place like a.path || '%')
                order by case when g.opens_at <= :now then g.closes_at else g.opens_at end, g.id
                """).param("now", now).param("place", place).query(Row.class).list());
    }

    /// Over or withdrawn, the latest on top.
    ///
    /// @param after the id of the last giveaway of the page before; null for the first page
    public Paged<Giveaway> past(Instant now, @Nullable String place, @Nullable GiveawayId after) {
        var rows = jdbc.sql(GIVEAWAYS + """
                where (g.status = 'WITHDRAWN' or g.status = 'PUBLISHED' and g.closes_at <= :now)
                  and (cast(:place as text) is null or :place like a.path || '%')
                  and (cast(:after as bigint) is null or (g.closes_at, g.id) < (select l.closes_at, l.id from benefits.giveaway l where l.id = :after))
                order by g.closes_at desc, g.id desc
                limit :limit
                """).param("now", now).param("place", place).param("after", after).param("limit", Paged.SIZE + 1).query(Row.class).list();
        return Paged.of(filled(rows), Giveaway::id);
    }

    private List<Giveaway> filled(List<Row> rows) {
        var counters = jdbc.sql("""
                select p.giveaway_id as giveaway, p.partner_id as partner, o.name, o.name_en, p.place
                from benefits.giveaway_partner p
                join organisations.facts_organisation o on o.id = p.partner_id
                where p.giveaway_id = any(:ids)
                order by o.name, o.id
                """).param("ids", rows.stream().map(row -> row.id().value()).toArray(Long[]::new)).query(CounterRow.class).list().stream()
                .collect(Collectors.groupingBy(CounterRow::giveaway, Collectors.mapping(CounterRow::counter, Collectors.toList())));
        return rows.stream().map(row -> row.giveaway(counters.getOrDefault(row.id(), List.of()))).toList();
    }

    private record CounterRow(GiveawayId giveaway, OrgId partner, String name, @Nullable String nameEn, String place) {

        Counter counter() {
            return new Counter(partner, name, nameEn, place);
        }
    }

    private record Row(GiveawayId id, @Nullable OfferId offer, GiveawayStatus status, Picture picture, OrgId org, String orgName, @Nullable String orgNameEn,
                       String title, @Nullable String titleEn, String description, @Nullable String descriptionEn, String item, @Nullable String itemEn,
                       String unit, @Nullable String unitEn, int quantity, Instant opensAt, Instant closesAt, Instant redeemBy, int stock,
                       @Nullable String reason, String forName, @Nullable String forNameEn, String forPath, int days, boolean women, boolean gig,
                       @Nullable Integer birthdayMonth, @Nullable Integer leastAge, @Nullable Integer mostAge) {

        Giveaway giveaway(List<Counter> counters) {
            return new Giveaway(id, offer, status, picture, new Organiser(org, orgName, orgNameEn), new Words(title, description, item, unit),
                    new Words(or(titleEn, title), or(descriptionEn, description), or(itemEn, item), or(unitEn, unit)), quantity, opensAt, closesAt, redeemBy,
                    stock, new ForWhom(forName, forNameEn, forPath, days, women, gig, birthdayMonth, leastAge, mostAge), reason, counters);
        }

        private static String or(@Nullable String english, String chinese) {
            return english == null ? chinese : english;
        }
    }
}
