package org.gongli.benefits.redeeming;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gongli.allocation.OfferId;
import org.gongli.benefits.view.CounterDay;
import org.gongli.shared.OrgId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class RedeemingSql {

    private final JdbcClient jdbc;

    RedeemingSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The offers whose vouchers a partner's counter takes.
    Set<OfferId> servedAt(OrgId partner) {
        return Set.copyOf(jdbc.sql("""
                select g.offer_id as value
                from benefits.giveaway g
                join benefits.giveaway_partner p on p.giveaway_id = g.id
                where p.partner_id = :partner and g.offer_id is not null
                """).param("partner", partner).query(OfferId.class).list());
    }

    /// What a counter redeemed since, the latest on top.
    List<CounterDay.Row> redeemedSince(OrgId counter, Instant since) {
        return jdbc.sql("""
                select c.redeemed_at, c.claim_no, c.member_id as member, g.item, coalesce(g.item_en, g.item) as item_en, g.quantity, g.unit,
                       coalesce(g.unit_en, g.unit) as unit_en
                from benefits.giveaway_partner p
                join benefits.giveaway g on g.id = p.giveaway_id
                join allocation.facts_claim c on c.offer_id = g.offer_id
                where p.partner_id = :counter and c.counter_id = :counter and c.redeemed_at >= :since
                order by c.redeemed_at desc, c.claim_no desc
                """).param("counter", counter).param("since", since).query(CounterDay.Row.class).list();
    }
}
