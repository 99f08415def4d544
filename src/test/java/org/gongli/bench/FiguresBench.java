package org.gongli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.gongli.platform.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/// Figures over service records: person-times and persons by town and month from the rollups, beside the plain query over the records. Both must say the
/// same. The first argument is the number of records, five million by default.
public final class FiguresBench {

    private static final int TOWNS = 33;
    private static final int RECORDS_PER_MEMBER = 5;
    private static final int MEMBERS_PER_STATEMENT = 50_000;
    private static final int READINGS = 9;
    private static final double LIMIT_MILLIS = 50;

    private static final String TIMES_ROLLUP = """
            select town_id, month, times
            from services.facts_monthly
            where city_id = 1 and programme = '' and month between date '2024-12-01' and date '2026-11-01'
            order by town_id, month
            """;
    private static final String TIMES_PLAIN = """
            select town_id, month, count(*) as times
            from services.service_record
            where city_id = 1 and month between date '2024-12-01' and date '2026-11-01'
            group by town_id, month
            order by town_id, month
            """;
    private static final String PERSONS_ROLLUP = """
            select town_id, sum(persons)::bigint as persons
            from services.facts_appearance
            where city_id = 1 and programme = '' and month between date '2025-03-01' and date '2026-11-01' and previous < date '2025-03-01'
            group by town_id
            order by town_id
            """;
    private static final String PERSONS_PLAIN = """
            select town_id, count(distinct member_id) as persons
            from services.service_record
            where city_id = 1 and month between date '2025-03-01' and date '2026-11-01'
            group by grouping sets ((town_id), ())
            order by town_id nulls first
            """;

    private FiguresBench() {
    }

    static void main(String[] args) throws SQLException {
        var records = args.length == 0 ? 5_000_000 : Integer.parseInt(args[0]);
        try (var connection = DriverManager.getConnection(TestDatabase.url())) {
            prepare(connection);
            load(connection, records);
            report(connection, "person-times by town and month", TIMES_ROLLUP, TIMES_PLAIN);
            report(connection, "persons by town and of the city, 21 months", PERSONS_ROLLUP, PERSONS_PLAIN);
            oneByOne(connection);
        }
    }

    private static void prepare(Connection connection) throws SQLException {
        execute(connection, script("db/migration/organisations/V1__organisation.sql"));
        execute(connection, script("db/migration/services/V1__service_record.sql"));
        execute(connection, "set work_mem = '64MB'; set time zone 'Asia/Shanghai'");
        execute(connection, "drop index services.service_record_town; drop index services.service_record_city");
    }

    /// Two at a time, each in lanes of its own; the indexes are made afterwards.
    private static void load(Connection connection, int records) throws SQLException {
        var members = records / RECORDS_PER_MEMBER;
        var started = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var lanes = threads.invokeAll(List.of(() -> load(members, 0), () -> load(members, 2)));
            for (var lane : lanes) {
                lane.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        execute(connection, "create index service_record_town on services.service_record (town_id, served_at, record_id) include (org_id)");
        execute(connection, "create index service_record_city on services.service_record (city_id, served_at, record_id)");
        var seconds = (System.nanoTime() - started) / 1e9;
        execute(connection, "vacuum analyze services.service_record, services.monthly, services.appearance");
        System.out.printf("loaded %,d records with their rollups and indexes in %.1f s (%,.0f a second)%n", records, seconds, records / seconds);
    }

    private static @Nullable Void load(int members, int lane) throws SQLException {
        try (var connection = DriverManager.getConnection(TestDatabase.url())) {
            execute(connection, "set work_mem = '256MB'; set time zone 'Asia/Shanghai'");
            for (int first = 1; first <= members; first += MEMBERS_PER_STATEMENT) {
                execute(connection, """
                        insert into services.service_record (slot, member_id, org_id, town_id, city_id, programme, served_at)
                        select m %% 64, m, 1000 + m %% 2000, 2 + m %% %d, 1, 'programme ' || (m + n * n) %% 12,
                               timestamptz '2024-12-01 00:00:00+08' + (hashint8(m * 31 + n)::bigint + 2147483648) %% 63072000 * interval '1 second'
                        from generate_series(%d, %d) m cross join generate_series(1, %d) n
                        where m %% 4 in (%d, %d)
                        """.formatted(TOWNS, first, Math.min(first + MEMBERS_PER_STATEMENT - 1, members), RECORDS_PER_MEMBER, lane, lane + 1));
            }
        }
        return null;
    }

    private static void report(Connection connection, String title, String rollup, String plain) throws SQLException {
        var plainMillis = millis(connection, plain, 1);
        var rollupMillis = millis(connection, rollup, READINGS);
        var exact = rows(connection, rollup).equals(rows(connection, plain));
        System.out.printf("%s: rollup %.1f ms, plain query %.0f ms, ratio %.0f, %s, %s%n", title, rollupMillis, plainMillis, plainMillis / rollupMillis,
                exact ? "exact" : "NOT THE SAME", rollupMillis <= LIMIT_MILLIS ? "within 50 ms" : "OVER 50 ms");
        if (!exact) {
            throw new IllegalStateException("the rollup differs from the plain query: " + title);
        }
    }

    private static void oneByOne(Connection connection) throws SQLException {
        var times = new ArrayList<Double>();
        for (int i = 0; i < 200; i++) {
            times.add(millis(connection, """
                    insert into services.service_record (slot, member_id, org_id, town_id, city_id, programme, served_at)
                    values (%d, %d, 1001, 3, 1, 'programme 1', timestamptz '2026-11-20 10:00:00+08')
                    """.formatted((i * 37 + 1) % 64, i * 37 + 1)));
        }
        System.out.printf("one more record with its rollups, committed: median %.2f ms%n", median(times));
    }

    private static double millis(Connection connection, String query, int readings) throws SQLException {
        var times = new ArrayList<Double>();
        for (int i = 0; i < readings; i++) {
            var started = System.nanoTime();
            rows(connection, query);
            times.add((System.nanoTime() - started) / 1e6);
        }
        return median(times);
    }

    private static double millis(Connection connection, String command) throws SQLException {
        var started = System.nanoTime();
        execute(connection, command);
        return (System.nanoTime() - started) / 1e6;
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    private static List<List<Long>> rows(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var result = statement.executeQuery(query)) {
            var rows = new ArrayList<List<Long>>();
            while (result.next()) {
                var columns = new Long[result.getMetaData().getColumnCount()];
                for (int i = 0; i < columns.length; i++) {
                    columns[i] = result.getObject(i + 1) instanceof java.sql.Date date ? Long.valueOf(date.getTime()) : Long.valueOf(result.getLong(i + 1));
                }
                rows.add(Arrays.asList(columns));
            }
            return rows;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String script(String name) {
        try {
            return new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
