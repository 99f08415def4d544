package org.gongli.figures;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Members, for cities and towns from the days on which they joined and left. Below a town the members themselves are counted.
@Component
class MemberCountsSql {

    private static final String AT_DAY = """
            select coalesce(sum(%s), 0)::bigint
            from members.facts_daily f
            where f.city_id = :city and f.town_id = :town0 and f.day <= :day
            """;
    private static final String AT_DAY_BY_TOWN = """
            select f.town_id as org, sum(%1$s)::bigint as value
            from members.facts_daily f
            where f.city_id = :city and f.town_id <> 0 and (cast(:town as bigint) is null or f.town_id = :town) and f.day <= :day
            group by f.town_id
            having sum(%1$s) > 0
            order by f.town_id
            """;
    private static final String AT_DAY_BY_MONTH = """
            select m.month::date as month, coalesce(sum(sum(%s)) over (order by m.month), 0)::bigint as value
            from generate_series(cast(:from as timestamp), cast(:to as timestamp), interval '1 month') m (month)
            left join members.facts_daily f on greatest(date_trunc('month', f.day)::date, :from) = m.month
                and f.city_id = :city and f.town_id = :town0 and f.day <= :day
            group by m.month
            order by m.month
            """;
    private static final RolledSql.Statements JOINED = new RolledSql.Statements("""
            select coalesce(sum(f.joined), 0)::bigint
            from members.facts_daily f
            where f.city_id = :city and f.town_id = :town0 and f.day >= :from and f.day < cast(:to as date) + interval '1 month'
            """, """
            select f.town_id as org, sum(f.joined)::bigint as value
            from members.facts_daily f
            where f.city_id = :city and f.town_id <> 0 and (cast(:town as bigint) is null or f.town_id = :town)
              and f.day >= :from and f.day < cast(:to as date) + interval '1 month'
            group by f.town_id
            having sum(f.joined) > 0
            order by f.town_id
            """, """
            select m.month::date as month, coalesce(sum(f.joined), 0)::bigint as value
            from generate_series(cast(:from as timestamp), cast(:to as timestamp), interval '1 month') m (month)
            left join members.facts_daily f on date_trunc('month', f.day)::date = m.month and f.city_id = :city and f.town_id = :town0
            group by m.month
            order by m.month
            """);

    private final JdbcClient jdbc;
    private final CountingSql counting;

    MemberCountsSql(JdbcClient jdbc, CountingSql counting) {
        this.jdbc = jdbc;
        this.counting = counting;
    }

    Source members() {
        return standing("f.joined - f.ended", RowsSql.MEMBERS);
    }

    Source women() {
        return standing("f.women", RowsSql.WOMEN);
    }

    Source gigWorkers() {
        return standing("f.gig", RowsSql.GIG_WORKERS);
    }

    Source joiners() {
        return new RolledSql(jdbc, JOINED, counting.occurring(RowsSql.JOINERS));
    }

    /// @param column what a day adds to those who stand at its end
    private Source standing(String column, String rows) {
        var statements = new RolledSql.Statements(AT_DAY.formatted(column), AT_DAY_BY_TOWN.formatted(column), AT_DAY_BY_MONTH.formatted(column));
        return new RolledSql(jdbc, statements, counting.standing(rows));
    }
}
