package org.gongli.benefits.claiming;

import org.gongli.allocation.OfferId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class HolderSql {

    private final JdbcClient jdbc;

    HolderSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Everybody who has a place of this offer, in ascending order.
    long[] holders(OfferId offer) {
        return jdbc.sql("select member_id from allocation.facts_claim where offer_id = :offer order by member_id").param("offer", offer)
                .query(Long.class).list().stream().mapToLong(Long::longValue).toArray();
    }
}
