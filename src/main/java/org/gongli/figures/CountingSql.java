package org.gongli.figures;

import java.sql.Timestamp;
import java.util.List;
import java.util.stream.Stream;
import org.gongli.figures.view.FigureRecord;
import org.gongli.figures.view.Position;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Counts records by putting the statements of [RowsSql] between the same few frames: the value, the shares, the months and the records of a figure then
/// cannot disagree.
@Component
class CountingSql {

    private static final int ROWS_PER_FETCH = 500;

    private static final String STANDING = """
            select r.key, r.member_id, r.org_id, r.org_path, r.town_id, r.since::timestamp at time zone 'Asia/Shanghai' as at, r.note, 1::bigint as times
            from (%s) r
            where r.since <= :day and (r.until is null or r.until > :day)
            """;
    /// What stands at the end of each month: all that began, less all that ended, up to then.
    private static final String STANDING_BY_MONTH = """
            with change as (
                select greatest(date_trunc('month', r.since)::date, :from) as month, 1 as difference from (%1$s) r where r.since <= :day
                union all
                select greatest(date_trunc('month', r.until)::date, :from), -1 from (%1$s) r where r.until <= :day and r.since <= :day
            )
            select m.month::date as month, coalesce(sum(sum(c.difference)) over (order by m.month), 0)::bigint as value
            from generate_series(cast(:from as timestamp), cast(:to as timestamp), interval '1 month') m (month)
            left join change c on c.month = m.month
            group by m.month
            order by m.month
            """;
    private static final String OCCURRING = """
            select r.key, r.member_id, r.org_id, r.org_path, r.town_id, r.at, r.note, 1::bigint as times
            from (%s) r
            where r.at >= :beginning and r.at < :ending
            """;
    private static final String BY_MONTH = """
            select m.month::date as month, count(%2$s) as value
            from generate_series(cast(:from as timestamp), cast(:to as timestamp), interval '1 month') m (month)
            left join (%1$s) r on date_trunc('month', r.at at time zone 'Asia/Shanghai') = m.month
            group by m.month
            order by m.month
            """;
    /// Persons among what occurred, each with the last time and how often.
    private static final String PERSONS = """
            select r.member_id as key, r.member_id, (array_agg(r.org_id order by r.at desc, r.key desc))[1] as org_id, max(r.at) as at, '' as note, count(*) as times
            from (%s) r
            group by r.member_id
            """;

    private static final String VALUE = "select count(%2$s) from (%1$s) r";
    private static final String BY_TOWN = """
            select r.town_id as org, count(%2$s) as value
            from (%1$s) r
            group by r.town_id
            order by r.town_id
            """;
    /// A record that stands in the organisation itself, or whose union has moved away since, is the organisation's own share.
    private static final String BY_UNIT = """
            select case when r.org_path like :scope then coalesce(nullif(split_part(substr(r.org_path, length(:path) + 1), '/', 1), '')::bigint, :place)
                        else :place end as org,
                   count(%2$s) as value
            from (%1$s) r
            group by 1
            order by 1
            """;
    private static final String RECORDS = """
            select r.key, r.at, r.member_id as member, r.org_id as org, o.name as org_name, o.name_en as org_name_en, r.note, r.times
            from (%s) r
            join organisations.facts_organisation o on o.id = r.org_id
            where (r.at, r.key) < (:afterAt, :afterKey)
            order by r.at desc, r.key desc
            limit cast(:most as bigint)
            """;

    private final JdbcClient jdbc;

    CountingSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What stands at the end of the span.
    Source standing(String rows) {
        var counted = STANDING.formatted(rows);
        return new CountedSql(counted, counted, "r.key", STANDING_BY_MONTH.formatted(rows));
    }

    /// What occurs within the span, every time.
    Source occurring(String rows) {
        var counted = OCCURRING.formatted(rows);
        return new CountedSql(counted, counted, "r.key", BY_MONTH.formatted(counted, "r.key"));
    }

    /// To whom it occurs within the span, each once.
    Source persons(String rows) {
        var counted = OCCURRING.formatted(rows);
        return new CountedSql(counted, PERSONS.formatted(counted), "distinct r.member_id", BY_MONTH.formatted(counted, "distinct r.member_id"));
    }

    /// @param counted what is counted, `what` of it
    /// @param listed  the records to show for it
    private final class CountedSql implements Source {

        private final String value;
        private final String byTown;
        private final String byUnit;
        private final String byMonth;
        private final String records;

        CountedSql(String counted, String listed, String what, String byMonth) {
            this.value = VALUE.formatted(counted, what);
            this.byTown = BY_TOWN.formatted(counted, what);
            this.byUnit = BY_UNIT.formatted(counted, what);
            this.byMonth = byMonth;
            this.records = RECORDS.formatted(listed);
        }

        @Override
        public long value(Span span) {
            return jdbc.sql(value).params(span.parameters()).query(Long.class).single();
        }

        @Override
        public List<Share> shares(Span span, Level level) {
            return jdbc.sql(level == Level.TOWN ? byTown : byUnit).params(span.parameters()).query(Share.class).list();
        }

        @Override
        public List<Month> months(Span span) {
            return jdbc.sql(byMonth).params(span.parameters()).query(Month.class).list();
        }

        @Override
        public List<FigureRecord> records(Span span, Position after, int most) {
            return after(span, after).param("most", most).query(FigureRecord.class).list();
        }

        @Override
        public Stream<FigureRecord> records(Span span) {
            return after(span, Position.NEWEST).param("most", null).withFetchSize(ROWS_PER_FETCH).query(FigureRecord.class).stream();
        }

        private StatementSpec after(Span span, Position after) {
            return jdbc.sql(records).params(span.parameters()).param("afterAt", Timestamp.from(after.at())).param("afterKey", after.key());
        }
    }
}
