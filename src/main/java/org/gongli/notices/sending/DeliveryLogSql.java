package org.gongli.notices.sending;

import java.util.List;
import java.util.stream.Stream;
import org.gongli.notices.view.DeliveryLog.Filter;
import org.gongli.notices.view.DeliveryLog.Row;
import org.gongli.shared.Paged;
import org.gongli.shared.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// What left the house within a scope: the town, and no smaller place, so that a sensitive message in a small union tells nothing.
@Component
class DeliveryLogSql {

    private static final int ROWS_PER_FETCH = 500;

    private final JdbcClient jdbc;

    DeliveryLogSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> page(Scope scope, Filter filter, long before) {
        return rows(scope, filter, before, Paged.SIZE + 1).query(Row.class).list();
    }

    /// Close it.
    Stream<Row> all(Scope scope, Filter filter) {
        return rows(scope, filter, Long.MAX_VALUE, null).withFetchSize(ROWS_PER_FETCH).query(Row.class).stream();
    }

    private StatementSpec rows(Scope scope, Filter filter, long before, @Nullable Integer most) {
        return jdbc.sql("""
                select d.id, m.told_at, d.way, d.state, d.reason, d.attempts, case when not m.sensitive then m.topic end as topic, coalesce(d.ended_at, d.due_at) as at,
                       t.name as town, t.name_en as town_en
                from notices.delivery d
                join notices.message m on m.id = d.message_id
                join members.facts_member f on f.id = d.member_id
                join organisations.facts_organisation t on t.id = f.town_id
                where f.org_path like :scope and d.id < :before
                  and (cast(:state as text) is null or d.state = :state)
                  and (cast(:way as text) is null or d.way = :way)
                order by d.id desc
                limit cast(:most as bigint)
                """)
                .param("scope", scope.pattern()) // a statement with a fetch size binds only what the driver knows
                .param("before", before)
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("way", filter.way() == null ? null : filter.way().name())
                .param("most", most);
    }
}
