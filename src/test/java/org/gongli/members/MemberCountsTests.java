package org.gongli.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.gongli.testing.Crowd;
import org.gongli.testing.Given;
import org.gongli.testing.Given.Place;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The counts by day are what counting the members gives, whatever happens to members and unions meanwhile.
@GongliTest
class MemberCountsTests {

    private static final long SEED = 20261122;
    private static final int THREADS = 8;
    private static final int STEPS = 25;

    private final Given given;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    MemberCountsTests(Given given, JdbcClient jdbc, TransactionTemplate transaction) {
        this.given = given;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Test
    void counts_equal_the_plain_query_while_many_join_leave_and_move() {
        var city = given.city("Counted");
        var towns = IntStream.range(0, 3).mapToObj(i -> city.town("Town " + i)).toList();
        var unions = towns.stream().flatMap(town -> IntStream.range(0, 3).mapToObj(i -> town.union("Union " + town.id() + i))).toList();

        Crowd.all(IntStream.range(0, THREADS).<Callable<Void>>mapToObj(thread -> () -> {
            change(towns, unions, new Random(SEED + thread));
            return null;
        }).toList());

        assertThat(kept(city.id())).as("seed %d", SEED).isEqualTo(plain(city.id())).hasSizeGreaterThan(20);
    }

    @Test
    void a_union_takes_its_members_along_to_another_town() {
        var city = given.city("Moved");
        var from = city.town("From");
        var to = city.town("To");
        var union = from.union("Union");
        union.enrol("Chen Mei");

        move(union.id(), to.id());

        assertThat(kept(city.id())).isEqualTo(plain(city.id())).noneMatch(line -> line.startsWith(from.id() + " ")).anyMatch(line -> line.startsWith(to.id() + " "));
    }

    /// Each thread changes its own members, so that nobody waits for a member in a circle; the unions and their days are everybody's.
    private void change(List<Place> towns, List<Place> unions, Random random) {
        var own = new ArrayList<MemberId>();
        for (int i = 0; i < STEPS; i++) {
            switch (random.nextInt(6)) {
                case 0 -> transaction.executeWithoutResult(status -> {
                    any(unions, random).enrol("Nobody");
                    status.setRollbackOnly();
                });
                case 1 -> move(any(unions, random).id(), any(towns, random).id());
                case 2 -> jdbc.sql("update members.member set left_on = joined_on + :days, leave_reason = 'test', female = not female where id = any (:ids) and id % 2 = 0")
                        .param("days", random.nextInt(40)).param("ids", numbers(own)).update();
                case 3 -> jdbc.sql("update members.member set org_id = :org, joined_on = joined_on + 20, left_on = null, leave_reason = null, gig = not gig where id = any (:ids) and id % 3 = 0")
                        .param("org", any(unions, random).id()).param("ids", numbers(own)).update();
                default -> own.add(any(unions, random).enrol("Chen Mei"));
            }
        }
        if (!own.isEmpty()) {
            jdbc.sql("delete from members.member where id = :id").param("id", own.getLast()).update();
        }
    }

    private void move(OrgId union, OrgId town) {
        jdbc.sql("""
                update organisations.organisation o set parent_id = t.id, town_id = t.id, path = t.path || o.id || '/', version = o.version + 1
                from organisations.organisation t
                where t.id = :town and o.id = :union
                """).param("town", town).param("union", union).update();
    }

    private static Place any(List<Place> places, Random random) {
        return places.get(random.nextInt(places.size()));
    }

    private static long[] numbers(List<MemberId> members) {
        return members.stream().mapToLong(MemberId::value).toArray();
    }

    private List<String> kept(OrgId city) {
        return jdbc.sql("""
                select town_id || ' ' || day || ' ' || joined || ' ' || ended || ' ' || women || ' ' || gig
                from members.facts_daily
                where city_id = :city and (joined, ended, women, gig) <> (0, 0, 0, 0)
                order by 1
                """).param("city", city).query(String.class).list();
    }

    private List<String> plain(OrgId city) {
        return jdbc.sql("""
                with step as (
                    select town_id, joined_on as day, 1 as joined, 0 as ended, female::integer as women, gig::integer as gig
                    from members.facts_member where org_path like '/' || :city || '/%'
                    union all
                    select town_id, left_on, 0, 1, -female::integer, -gig::integer
                    from members.facts_member where org_path like '/' || :city || '/%' and left_on is not null
                )
                select coalesce(town_id, 0) || ' ' || day || ' ' || sum(joined) || ' ' || sum(ended) || ' ' || sum(women) || ' ' || sum(gig)
                from step
                group by grouping sets ((town_id, day), (day))
                order by 1
                """).param("city", city).query(String.class).list();
    }
}
