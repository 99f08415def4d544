package org.gongli.benefits.publishing;

import java.time.Instant;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongli.allocation.OfferId;
import org.gongli.benefits.GiveawayId;
import org.gongli.benefits.GiveawayStatus;
import org.gongli.benefits.Picture;
import org.gongli.benefits.publishing.GiveawayText.Counter;
import org.gongli.benefits.publishing.GiveawayText.ForWhom;
import org.gongli.benefits.view.GiveawayFormPage.Choice;
import org.gongli.shared.AccountId;
import org.gongli.shared.Money;
import org.gongli.shared.OrgId;
import org.gongli.shared.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PublishingSql {

    private final JdbcClient jdbc;

    PublishingSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    GiveawayId insert(OrgId org, GiveawayText text, AccountId author, Instant now) {
        var id = fill(jdbc.sql("""
                insert into benefits.giveaway (org_id, title, title_en, description, description_en, item, item_en, unit, unit_en, quantity, picture,
                                               opens_at, closes_at, redeem_by, stock, audience_org_id, audience_days, audience_women, audience_gig, audience_month,
                                               audience_least_age, audience_most_age,
                                               author_id, changed_at)
                values (:org, :title, :titleEn, :description, :descriptionEn, :item, :itemEn, :unit, :unitEn, :quantity, :picture,
                        :opensAt, :closesAt, :redeemBy, :stock, :forOrg, :days, :women, :gig, :month, :leastAge, :mostAge, :author, :now)
                returning id as value
                """), text).param("org", org).param("author", author).param("now", now).query(GiveawayId.class).single();
        replaceLists(id, text);
        return id;
    }

    void change(GiveawayId id, GiveawayText text, AccountId author, Instant now) {
        fill(jdbc.sql("""
                update benefits.giveaway
                set title = :title, title_en = :titleEn, description = :description, description_en = :descriptionEn, item = :item, item_en = :itemEn,
                    unit = :unit, unit_en = :unitEn, quantity = :quantity, picture = :picture, opens_at = :opensAt, closes_at = :closesAt,
                    redeem_by = :redeemBy, stock = :stock, audience_org_id = :forOrg, audience_days = :days, audience_women = :women,
                    audience_gig = :gig, audience_month = :month, audience_least_age = :leastAge, audience_most_age = :mostAge,
                    author_id = :author, changed_at = :now, status = 'DRAFT', submitted_at = null, version = version + 1
                where id = :id
                """), text).param("id", id).param("author", author).param("now", now).update();
        jdbc.sql("delete from benefits.giveaway_quota where giveaway_id = :id").param("id", id).update();
        jdbc.sql("delete from benefits.giveaway_partner where giveaway_id = :id").param("id", id).update();
        replaceLists(id, text);
    }

    private static JdbcClient.StatementSpec fill(JdbcClient.StatementSpec statement, GiveawayText text) {
        var month = text.forWhom().birthdayMonth();
        return statement
                .param("title", text.title()).param("titleEn", text.titleEn())
                .param("description", text.description()).param("descriptionEn", text.descriptionEn())
                .param("item", text.item()).param("itemEn", text.itemEn())
                .param("unit", text.unit()).param("unitEn", text.unitEn())
                .param("quantity", text.quantity()).param("picture", text.picture())
                .param("opensAt", text.opensAt()).param("closesAt", text.closesAt()).param("redeemBy", text.redeemBy())
                .param("stock", text.stock())
                .param("forOrg", text.forWhom().org()).param("days", text.forWhom().days())
                .param("women", text.forWhom().women()).param("gig", text.forWhom().gig())
                .param("leastAge", text.forWhom().leastAge()).param("mostAge", text.forWhom().mostAge())
                .param("month", month == null ? null : month.getValue());
    }

    private void replaceLists(GiveawayId id, GiveawayText text) {
        var quotas = List.copyOf(text.quotas().entrySet());
        jdbc.sql("""
                insert into benefits.giveaway_quota (giveaway_id, town_id, quota)
                select :id, town, quota from unnest(:towns, :quotas) as q (town, quota)
                """)
                .param("id", id)
                .param("towns", quotas.stream().map(quota -> quota.getKey().value()).toArray(Long[]::new))
                .param("quotas", quotas.stream().map(Map.Entry::getValue).toArray(Integer[]::new))
                .update();
        var partners = List.copyOf(text.partners().entrySet());
        jdbc.sql("""
                insert into benefits.giveaway_partner (giveaway_id, partner_id, price_fen, place)
                select :id, partner, price, place from unnest(:partners, :prices, :places) as p (partner, price, place)
                """)
                .param("id", id)
                .param("partners", partners.stream().map(partner -> partner.getKey().value()).toArray(Long[]::new))
                .param("prices", partners.stream().map(partner -> partner.getValue().price().fen()).toArray(Long[]::new))
                .param("places", partners.stream().map(partner -> partner.getValue().place()).toArray(String[]::new))
                .update();
    }

    /// Reads the giveaway and keeps others from changing it until the transaction ends.
    Optional<GiveawayHead> lock(GiveawayId id, Scope scope) {
        return head("for update of g", id, scope);
    }

    Optional<GiveawayHead> head(GiveawayId id, Scope scope) {
        return head("", id, scope);
    }

    private Optional<GiveawayHead> head(String lock, GiveawayId id, Scope scope) {
        return jdbc.sql("""
                select g.id, g.org_id as org, g.status, g.author_id as author, g.version, g.offer_id as offer
                from benefits.giveaway g
                join organisations.organisation o on o.id = g.org_id
                where g.id = :id and o.path like :scope
                """ + lock).param("id", id).param("scope", scope).query(GiveawayHead.class).optional();
    }

    GiveawayText text(GiveawayId id) {
        var row = jdbc.sql("""
                select title, title_en, description, description_en, item, item_en, unit, unit_en, quantity, picture, opens_at, closes_at, redeem_by, stock,
                       audience_org_id as for_org, audience_days as days, audience_women as women, audience_gig as gig, audience_month as month,
                       audience_least_age as least_age, audience_most_age as most_age
                from benefits.giveaway
                where id = :id
                """).param("id", id).query(TextRow.class).single();
        return row.text(quotas(id), partners(id));
    }

    private Map<OrgId, Integer> quotas(GiveawayId id) {
        return jdbc.sql("select town_id as town, quota from benefits.giveaway_quota where giveaway_id = :id")
                .param("id", id).query(QuotaRow.class).list().stream().collect(Collectors.toMap(QuotaRow::town, QuotaRow::quota));
    }

    private Map<OrgId, Counter> partners(GiveawayId id) {
        return jdbc.sql("select partner_id as partner, price_fen as price, place from benefits.giveaway_partner where giveaway_id = :id")
                .param("id", id).query(PartnerRow.class).list().stream().collect(Collectors.toMap(PartnerRow::partner, PartnerRow::counter));
    }

    void submitted(GiveawayId id, Instant now) {
        jdbc.sql("""
                update benefits.giveaway set status = 'SUBMITTED', submitted_at = :now, reason = null, version = version + 1
                where id = :id
                """).param("id", id).param("now", now).update();
    }

    void published(GiveawayId id, OfferId offer, AccountId publisher, Instant now) {
        jdbc.sql("""
                update benefits.giveaway
                set status = 'PUBLISHED', publisher_id = :publisher, published_at = :now, offer_id = :offer, version = version + 1
                where id = :id
                """).param("id", id).param("offer", offer).param("publisher", publisher).param("now", now).update();
    }

    void ended(GiveawayId id, GiveawayStatus status, String reason) {
        jdbc.sql("update benefits.giveaway set status = :status, reason = :reason, version = version + 1 where id = :id")
                .param("id", id).param("status", status).param("reason", reason).update();
    }

    /// What an author at this organisation can choose from.
    Choices choices(OrgId org) {
        return new Choices(
                orgs("o.id = own.id or o.kind = 'TOWN' and o.path like own.path || '%'", org),
                orgs("o.kind = 'TOWN' and o.id <> own.id and o.path like own.path || '%'", org),
                orgs("o.kind = 'PARTNER' and o.path like '/' || split_part(own.path, '/', 2) || '/%'", org));
    }

    private List<Choice> orgs(String which, OrgId own) {
        return jdbc.sql("""
                select o.id, o.name, o.name_en
                from organisations.facts_organisation o, organisations.facts_organisation own
                where own.id = :own and o.valid_to is null and (""" + which + """
                )
                order by length(o.path) - length(replace(o.path, '/', '')), o.code, o.id
                """).param("own", own).query(Choice.class).list();
    }

    private record QuotaRow(OrgId town, int quota) {
    }

    private record PartnerRow(OrgId partner, Money price, String place) {

        Counter counter() {
            return new Counter(price, place);
        }
    }

    private record TextRow(String title, @Nullable String titleEn, String description, @Nullable String descriptionEn, String item, @Nullable String itemEn,
                           String unit, @Nullable String unitEn, int quantity, Picture picture, Instant opensAt, Instant closesAt, Instant redeemBy, int stock,
                           OrgId forOrg, int days, boolean women, boolean gig, @Nullable Integer month,
                           @Nullable Integer leastAge, @Nullable Integer mostAge) {

        GiveawayText text(Map<OrgId, Integer> quotas, Map<OrgId, Counter> partners) {
            return new GiveawayText(title, titleEn, description, descriptionEn, item, itemEn, unit, unitEn, quantity, picture, opensAt, closesAt, redeemBy,
                    stock, new ForWhom(forOrg, days, women, gig, month == null ? null : Month.of(month), leastAge, mostAge), quotas, partners);
        }
    }
}
