package org.gongli.figures;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Services to members, for cities and towns from the rollups, which are exact and do not grow with the records. Below a town the records themselves
/// are counted: there are few.
@Component
class ServiceCountsSql {

    private static final RolledSql.Statements TIMES = new RolledSql.Statements("""
            select coalesce(sum(f.times), 0)::bigint
            from services.facts_monthly f
            where f.city_id = :city and f.programme = '' and (cast(:town as bigint) is null or f.town_id = :town) and f.month between :from and :to
            """, """
            select f.town_id as org, sum(f.times)::bigint as value
            from services.facts_monthly f
            where f.city_id = :city and f.programme = '' and (cast(:town as bigint) is null or f.town_id = :town) and f.month between :from and :to
            group by f.town_id
            having sum(f.times) > 0
            order by f.town_id
            """, """
            select m.month::date as month, coalesce(sum(f.times), 0)::bigint as value
            from generate_series(cast(:from as timestamp), cast(:to as timestamp), interval '1 month') m (month)
            left join services.facts_monthly f on f.month = m.month and f.city_id = :city and f.programme = ''
                and (cast(:town as bigint) is null or f.town_id = :town)
            group by m.month
            order by m.month
            """);
    private static final RolledSql.Statements PERSONS = new RolledSql.Statements("""
            select coalesce(sum(f.persons), 0)::bigint
            from services.facts_appearance f
            where f.city_id = :city and f.town_id = :town0 and f.programme = '' and f.month between :from and :to and f.previous < :from
            """, """
            select f.town_id as org, sum(f.persons)::bigint as value
            from services.facts_appearance f
            where f.city_id = :city and f.town_id <> 0 and (cast(:town as bigint) is null or f.town_id = :town) and f.programme = ''
              and f.month between :from and :to and f.previous < :from
            group by f.town_id
            having sum(f.persons) > 0
            order by f.town_id
            """, """
            select m.month::date as month, coalesce(sum(f.persons), 0)::bigint as value
            from generate_series(cast(:from as timestamp), cast(:to as timestamp), interval '1 month') m (month)
            left join services.facts_appearance f on f.month = m.month and f.city_id = :city and f.town_id = :town0 and f.programme = ''
            group by m.month
            order by m.month
            """);

    private final JdbcClient jdbc;
    private final CountingSql counting;

    ServiceCountsSql(JdbcClient jdbc, CountingSql counting) {
        this.jdbc = jdbc;
        this.counting = counting;
    }

    Source times() {
        return new RolledSql(jdbc, TIMES, counting.occurring(RowsSql.SERVICES));
    }

    Source persons() {
        return new RolledSql(jdbc, PERSONS, counting.persons(RowsSql.SERVICES));
    }
}
