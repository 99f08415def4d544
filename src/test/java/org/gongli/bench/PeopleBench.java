package org.gongli.bench;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.util.ArrayList;
import java.util.List;
import org.gongli.Application;
import org.gongli.access.ViewerAuthentication;
import org.gongli.founding.terms.TermReminders;
import org.gongli.membership.duplicates.SimilarPairs;
import org.gongli.platform.TestDatabase;
import org.gongli.shared.MemberId;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.Given;
import org.gongli.testing.MovableClock;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/// A city of a million members: the search for similar records after an import, the pages of officers who see all of it, and the reminders of terms. The first
/// argument is the number of members, the second how many are new.
public final class PeopleBench {

    private static final int TOWNS = 33;
    private static final int UNIONS_EACH = 100;
    private static final int POOL = 200;
    private static final int PORTION = 25_000;
    private static final int READINGS = 200;

    private final ConfigurableApplicationContext context;
    private final JdbcClient jdbc;
    private final MockMvcTester pages;
    private final Given.Place place;
    private final Given.Place town;
    private final Given.Place union;
    private final Viewer city;
    private final Viewer townOfficer;

    private PeopleBench(ConfigurableApplicationContext context) {
        this.context = context;
        jdbc = context.getBean(JdbcClient.class);
        pages = MockMvcTester.from((WebApplicationContext) context, builder -> builder.apply(springSecurity()).build());
        place = context.getBean(Given.class).city("Bench");
        town = place.town("T 0");
        union = town.union("U 0 0");
        for (int i = 0; i < TOWNS; i++) {
            var at = i == 0 ? town : place.town("T " + i);
            for (int n = 1; n < UNIONS_EACH; n++) {
                at.union("U " + i + " " + n);
            }
        }
        for (int i = 0; i < POOL; i++) {
            union.enrol("Pool");
        }
        city = place.viewer(Role.CITY);
        townOfficer = town.viewer(Role.TOWN);
    }

    static void main(String[] args) {
        var members = args.length < 1 ? 1_000_000 : Integer.parseInt(args[0]);
        var fresh = args.length < 2 ? 10_000 : Integer.parseInt(args[1]);
        var builder = new SpringApplicationBuilder(Application.class, Given.class, MovableClock.class).profiles("tests").lazyInitialization(true).web(WebApplicationType.SERVLET)
                .initializers(new TestDatabase()).properties("server.port=0");
        var figures = new Figures();
        try (var context = builder.run()) {
            var bench = new PeopleBench(context);
            bench.load(members);
            bench.similar(members, fresh, figures);
            bench.pages(figures);
            bench.reminders(figures);
        }
        System.exit(figures.missed().isEmpty() ? 0 : 1);
    }

    private void load(int members) {
        var started = System.nanoTime();
        for (long from = 1; from <= members; from += PORTION) {
            insert(from, Math.min(members, from + PORTION - 1));
        }
        jdbc.sql("""
                insert into founding.term (org_id, town_id, number, starts_on, ends_on, chair, recorded_by, recorded_at)
                select o.id, o.town_id, 1, current_date - 1000, current_date + (o.id % 1000)::integer, 'Chair', 0, now()
                from organisations.facts_organisation o
                where o.path like :scope and o.kind = 'ENTERPRISE'
                """).param("scope", city.scope()).update();
        List.of("members.member", "organisations.organisation", "founding.term").forEach(table -> jdbc.sql("analyze " + table).update());
        System.out.printf("  %,d members loaded in %.0f s%n", members, (System.nanoTime() - started) / 1e9);
    }

    /// Names repeat as they do in life, one in twenty has left, and the sealed values are those of the first few.
    private List<MemberId> insert(long from, long to) {
        return jdbc.sql("""
                with pool as (
                    select row_number() over (order by id) - 1 as slot, citizen_id_sealed, phone_sealed from members.member where org_id = :union and name = 'Pool'
                ), place as (
                    select row_number() over (order by id) - 1 as slot, id from organisations.facts_organisation where path like :scope and kind = 'ENTERPRISE'
                )
                insert into members.member (org_id, name, citizen_id_sealed, citizen_id_index, phone_sealed, phone_index, birth_date, female, joined_on, left_on, leave_reason)
                select place.id, chr(20000 + (h.name % 60)::integer) || chr(21000 + (h.name / 60 % 40)::integer) || chr(22000 + (h.name / 2400 % 40)::integer),
                       pool.citizen_id_sealed, sha256(int8send(n)), pool.phone_sealed, sha256(int8send(-n)), date '1960-01-01' + (h.born % 14600)::integer, n % 2 = 0,
                       date '2015-01-01' + (n % 3600)::integer, case when n % 20 = 0 then date '2025-06-01' end, case when n % 20 = 0 then 'moved' end
                from generate_series(cast(:from as bigint), :to) n
                cross join lateral (select abs(hashint8(n)::bigint) as name, abs(hashint8(n + 77)::bigint) as born) h
                join place on place.slot = n % :places
                join pool on pool.slot = n % :pool
                returning id as value
                """).param("union", union.id()).param("scope", city.scope()).param("from", from).param("to", to).param("places", TOWNS * UNIONS_EACH).param("pool", POOL)
                .query(MemberId.class).list();
    }

    /// A twentieth of the new ones are somebody who is there already under another number; another twentieth has the phone of somebody who left.
    private void similar(long members, int number, Figures figures) {
        var fresh = insert(members + 1, members + number);
        jdbc.sql("""
                update members.member m set name = o.name, birth_date = o.birth_date
                from members.member o
                where m.id = any(:fresh) and m.id % 20 = 0 and o.id = m.id - :members
                """).param("fresh", ids(fresh)).param("members", members).update();
        jdbc.sql("""
                update members.member m set phone_index = o.phone_index
                from members.member o
                where m.id = any(:fresh) and m.id % 20 = 1 and m.left_on is null and o.id = m.id - :members and o.left_on is not null
                """).param("fresh", ids(fresh)).param("members", members).update();
        var started = System.nanoTime();
        SimilarPairs.find(context, fresh);
        var seconds = (System.nanoTime() - started) / 1e9;
        System.out.printf("  %,d pairs%n", jdbc.sql("select count(*) from membership.similar").query(Long.class).single());
        figures.atMost("similar records after an import of " + number, seconds, 10, "s");
    }

    private static Long[] ids(List<MemberId> members) {
        return members.stream().map(MemberId::value).toArray(Long[]::new);
    }

    private void pages(Figures figures) {
        var name = jdbc.sql("select name from members.member where org_id <> :union limit 1").param("union", union.id()).query(String.class).single();
        page("similar records of the city", city, "/membership/duplicates", figures);
        page("similar records of a town", townOfficer, "/membership/duplicates", figures);
        page("members of the city", city, "/members", figures);
        page("members of the city, by a name", city, "/members?q=" + name, figures);
        page("members of a town, by a surname", townOfficer, "/members?q=" + name.charAt(0), figures);
        page("members who left, of a town", townOfficer, "/members?left=true", figures);
        page("the city's page", city, "/organisations/" + place.id(), figures);
        page("a town's page", city, "/organisations/" + town.id(), figures);
        page("a union's page", townOfficer, "/organisations/" + union.id(), figures);
        page("the city as of a day", city, "/organisations/" + place.id() + "?on=2030-01-01", figures);
        page("a town as of a day", city, "/organisations/" + town.id() + "?on=2030-01-01", figures);
        page("a union as of a day", townOfficer, "/organisations/" + union.id() + "?on=2030-01-01", figures);
        page("terms of the city", city, "/terms", figures);
    }

    private void page(String what, Viewer viewer, String path, Figures figures) {
        open(viewer, path);
        open(viewer, path);
        var millis = new ArrayList<Double>();
        for (int i = 0; i < READINGS; i++) {
            var started = System.nanoTime();
            open(viewer, path);
            millis.add((System.nanoTime() - started) / 1e6);
        }
        var sorted = millis.stream().sorted().toList();
        System.out.printf("  %-58s %12.1f ms median%n", what, Figures.median(millis));
        figures.atMost(what + ", p99", sorted.get(sorted.size() * 99 / 100), 100, "ms");
    }

    private void open(Viewer viewer, String path) {
        var page = pages.get().uri(path).with(authentication(new ViewerAuthentication(viewer))).exchange();
        if (page.getResponse().getStatus() != 200) {
            throw new IllegalStateException(path + " answered " + page.getResponse().getStatus());
        }
    }

    private void reminders(Figures figures) {
        var started = System.nanoTime();
        TermReminders.remind(context);
        System.out.printf("  %,d terms reminded of%n", jdbc.sql("select count(*) from founding.term where reminded_at is not null").query(Long.class).single());
        figures.atMost("reminders of terms that end", (System.nanoTime() - started) / 1e9, 10, "s");
    }
}
