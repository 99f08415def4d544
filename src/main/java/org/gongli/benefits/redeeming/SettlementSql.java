package org.gongli.benefits.redeeming;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.gongli.benefits.GiveawayId;
import org.gongli.benefits.view.Settlement;
import org.gongli.benefits.view.SettlementRows;
import org.gongli.shared.OrgId;
import org.gongli.shared.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is owed to the partners: each redemption at the price that was agreed for its giveaway.
@Component
class SettlementSql {

    private final JdbcClient jdbc;

    SettlementSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One line per partner, giveaway and month, the latest month on top.
    ///
    /// @param partner only this one's; null for all
    /// @param scope   giveaways of these organisations
    /// @param month   only this one; null for all
    List<Settlement.Line> lines(Scope scope, @Nullable OrgId partner, @Nullable YearMonth month) {
        return jdbc.sql("""
                select p.partner_id as partner, o.name as partner_name, o.name_en as partner_name_en, g.id as giveaway, g.title, g.title_en,
                       date_trunc('month', c.redeemed_at at time zone 'Asia/Shanghai')::date as month, count(*) as pieces, p.price_fen as price
                from benefits.giveaway g
                join organisations.facts_organisation own on own.id = g.org_id
                join benefits.giveaway_partner p on p.giveaway_id = g.id
                join organisations.facts_organisation o on o.id = p.partner_id
                join allocation.facts_claim c on c.offer_id = g.offer_id and c.counter_id = p.partner_id
                where own.path like :scope
                  and (cast(:partner as bigint) is null or p.partner_id = :partner)
                  and (cast(:month as date) is null or date_trunc('month', c.redeemed_at at time zone 'Asia/Shanghai') = :month)
                group by p.partner_id, o.name, o.name_en, g.id, g.title, g.title_en, month, p.price_fen
                order by month desc, o.name, p.partner_id, g.id
                """).param("scope", scope).param("partner", partner).param("month", month == null ? null : month.atDay(1)).query(Settlement.Line.class).list();
    }

    /// The redemptions that one line counts, in the order in which they happened.
    List<SettlementRows.Row> rows(GiveawayId giveaway, OrgId partner, LocalDate month) {
        return jdbc.sql("""
                select c.redeemed_at, c.claim_no, c.member_id as member, t.name as town, t.name_en as town_en
                from benefits.giveaway g
                join allocation.facts_claim c on c.offer_id = g.offer_id
                join organisations.facts_organisation t on t.id = c.town_id
                where g.id = :giveaway and c.counter_id = :partner and date_trunc('month', c.redeemed_at at time zone 'Asia/Shanghai') = :month
                order by c.redeemed_at, c.claim_no
                """).param("giveaway", giveaway).param("partner", partner).param("month", month).query(SettlementRows.Row.class).list();
    }
}
