package org.gongli.figures;

import java.util.List;
import java.util.stream.Stream;
import org.gongli.figures.view.FigureRecord;
import org.gongli.figures.view.Position;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Services to members, for cities and towns from the rollups, which are exact and do not grow with the records. Below a town the records themselves
/// are counted: there are few.
@Component
class ServiceCountsSql {

    private static final Statements TIMES = new Statements("""
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
    private static final Statements PERSONS = new Statements("""
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
        return new RolledSql(TIMES, counting.occurring(RowsSql.SERVICES));
    }

    Source persons() {
        return new RolledSql(PERSONS, counting.persons(RowsSql.SERVICES));
    }

    private record Statements(String value, String byTown, String byMonth) {
    }

    /// @param records counts where no rollup does, and opens the records
    private final class RolledSql implements Source {

        private final Statements statements;
        private final Source records;

        RolledSql(Statements statements, Source records) {
            this.statements = statements;
            this.records = records;
        }

        @Override
        public long value(Span span) {
            return span.wholeTown() ? jdbc.sql(statements.value()).params(span.parameters()).query(Long.class).single() : records.value(span);
        }

        @Override
        public List<Share> shares(Span span, Level level) {
            return span.wholeTown() && level == Level.TOWN ? jdbc.sql(statements.byTown()).params(span.parameters()).query(Share.class).list()
                    : records.shares(span, level);
        }

        @Override
        public List<Month> months(Span span) {
            return span.wholeTown() ? jdbc.sql(statements.byMonth()).params(span.parameters()).query(Month.class).list() : records.months(span);
        }

        @Override
        public List<FigureRecord> records(Span span, Position after, int most) {
            return records.records(span, after, most);
        }

        @Override
        public Stream<FigureRecord> records(Span span) {
            return records.records(span);
        }
    }
}
