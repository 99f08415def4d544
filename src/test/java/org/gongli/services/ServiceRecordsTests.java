package org.gongli.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The rollups say at every moment what the plain query says.
@GongliTest
class ServiceRecordsTests {

    private static final long SEED = 20261122;
    private static final List<String> PROGRAMMES = List.of("goose", "lychee", "mooncake");
    private static final Instant START = Instant.parse("2024-12-31T15:59:00Z");

    private final Given given;
    private final ServiceRecords records;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ServiceRecordsTests(Given given, ServiceRecords records, JdbcClient jdbc, TransactionTemplate transaction) {
        this.given = given;
        this.records = records;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Test
    void a_member_served_twice_is_one_person_and_two_person_times() {
        var city = given.city("Twice");
        var union = city.town("Town").union("Union").id();
        var other = city.town("Other").union("Union").id();

        records.record(new ServiceGiven(new MemberId(5), union, "goose", Instant.parse("2026-01-10T02:00:00Z")));
        records.record(new ServiceGiven(new MemberId(5), union, "goose", Instant.parse("2026-03-10T02:00:00Z")));
        records.record(new ServiceGiven(new MemberId(5), other, "lychee", Instant.parse("2026-02-10T02:00:00Z")));

        assertThat(times(city.id())).isEqualTo(3);
        assertThat(persons(city.id(), 0, "", "2026-01-01", "2026-12-01")).isEqualTo(1);
        assertThat(persons(city.id(), 0, "goose", "2026-02-01", "2026-02-01")).isZero();
        assertThat(persons(city.id(), 0, "", "2026-02-01", "2026-02-01")).isEqualTo(1);
    }

    @Test
    void the_month_is_the_month_in_the_city() {
        var city = given.city("Midnight");
        records.record(new ServiceGiven(new MemberId(6), city.town("Town").union("Union").id(), "goose", Instant.parse("2025-12-31T16:00:00Z")));

        assertThat(persons(city.id(), 0, "", "2026-01-01", "2026-01-01")).isEqualTo(1);
    }

    @Test
    void rollups_equal_the_plain_query_while_many_add_and_remove() throws Exception {
        var city = given.city("Crowd");
        var unions = IntStream.range(0, 3).mapToObj(i -> city.town("Town " + i)).flatMap(town -> IntStream.range(0, 2).mapToObj(i -> town.union("Union " + i).id())).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = IntStream.range(0, 8).<Callable<Void>>mapToObj(thread -> () -> {
                addAndRemove(city.id(), unions, new Random(SEED + thread));
                return null;
            }).toList();
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }

        assertThat(plainTimes(city.id())).isEqualTo(rolledTimes(city.id())).isNotEmpty();
        var random = new Random(SEED);
        for (int i = 0; i < 60; i++) {
            var from = LocalDate.of(2025, 1, 1).plusMonths(random.nextInt(12));
            var to = from.plusMonths(random.nextInt(8));
            assertThat(rolledPersons(city.id(), from, to)).as("seed %d: persons from %s to %s", SEED, from, to).isEqualTo(plainPersons(city.id(), from, to));
        }
    }

    @Test
    void a_record_is_never_changed_in_place() {
        var union = given.town("Fixed").union("Union").id();
        records.record(new ServiceGiven(new MemberId(9), union, "goose", START));

        assertThatThrownBy(() -> jdbc.sql("update services.service_record set programme = 'other' where org_id = :org").param("org", union).update())
                .hasMessageContaining("entered anew");
    }

    @Test
    void counts_never_fall_below_what_there_is() {
        var union = given.town("Below").union("Union").id();
        records.record(new ServiceGiven(new MemberId(10), union, "goose", START));

        assertThatThrownBy(() -> jdbc.sql("update services.monthly set times = times - 2 where city_id = (select split_part(path, '/', 2)::bigint from organisations.organisation where id = :org)")
                .param("org", union).update()).isInstanceOf(DataIntegrityViolationException.class);
    }

    private void addAndRemove(OrgId city, List<OrgId> unions, Random random) {
        for (int i = 0; i < 25; i++) {
            if (random.nextInt(3) < 2) {
                var batch = new ArrayList<ServiceGiven>();
                for (int n = random.nextInt(1, 40); n > 0; n--) {
                    batch.add(new ServiceGiven(new MemberId(random.nextInt(1, 30)), unions.get(random.nextInt(unions.size())), PROGRAMMES.get(random.nextInt(3)),
                            START.plusSeconds(random.nextInt(600 * 86_400))));
                }
                transaction.executeWithoutResult(status -> {
                    records.recordAll(batch);
                    if (random.nextInt(5) == 0) {
                        status.setRollbackOnly();
                    }
                });
            } else {
                jdbc.sql("delete from services.service_record where city_id = :city and record_id % 11 = :rest and member_id % 3 = :third")
                        .param("city", city).param("rest", random.nextInt(11)).param("third", random.nextInt(3)).update();
            }
        }
    }

    private long times(OrgId city) {
        return jdbc.sql("select sum(times) from services.facts_monthly where city_id = :city and programme = ''").param("city", city).query(Long.class).single();
    }

    private long persons(OrgId city, long town, String programme, String from, String to) {
        return jdbc.sql("""
                select coalesce(sum(persons), 0) from services.facts_appearance
                where city_id = :city and town_id = :town and programme = :programme and month between cast(:from as date) and cast(:to as date) and previous < cast(:from as date)
                """).param("city", city).param("town", town).param("programme", programme).param("from", from).param("to", to).query(Long.class).single();
    }

    private List<String> rolledTimes(OrgId city) {
        return jdbc.sql("select town_id || ' ' || month || ' ' || programme || ' ' || times from services.facts_monthly where city_id = :city and times > 0 order by 1")
                .param("city", city).query(String.class).list();
    }

    private List<String> plainTimes(OrgId city) {
        return jdbc.sql("select town_id || ' ' || month || ' ' || coalesce(programme, '') || ' ' || count(*) from services.facts_service where city_id = :city group by grouping sets ((town_id, month, programme), (town_id, month)) order by 1")
                .param("city", city).query(String.class).list();
    }

    private List<String> rolledPersons(OrgId city, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select town_id || ' ' || programme || ' ' || sum(persons) from services.facts_appearance
                where city_id = :city and month between :from and :to and previous < :from
                group by town_id, programme having sum(persons) > 0 order by 1
                """).param("city", city).param("from", from).param("to", to).query(String.class).list();
    }

    private List<String> plainPersons(OrgId city, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select coalesce(town_id, 0) || ' ' || coalesce(programme, '') || ' ' || count(distinct member_id) from services.facts_service
                where city_id = :city and month between :from and :to
                group by grouping sets ((town_id, programme), (town_id), (programme), ()) having count(*) > 0 order by 1
                """).param("city", city).param("from", from).param("to", to).query(String.class).list();
    }
}
