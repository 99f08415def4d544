package org.gongli.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.gongli.access.ViewerAuthentication;
import org.gongli.figures.Figure.Timing;
import org.gongli.figures.Figure.Unit;
import org.gongli.figures.Source.Level;
import org.gongli.figures.view.Period;
import org.gongli.figures.view.Position;
import org.gongli.organisations.OrganisationTree;
import org.gongli.services.ServiceGiven;
import org.gongli.services.ServiceRecords;
import org.gongli.shared.MemberId;
import org.gongli.shared.Missing;
import org.gongli.shared.OrgId;
import org.gongli.shared.Paged;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/// Whatever the catalogue holds: what a figure says is what its records, its shares and its months add up to, and nobody reads another's.
@GongliTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresTests {

    private static final long SEED = 20261122;
    private static final YearMonth NOW = YearMonth.now(ZoneId.of("Asia/Shanghai"));

    private final Given given;
    private final Catalogue catalogue;
    private final Figures figures;
    private final OrganisationTree tree;
    private final ServiceRecords records;
    private final JdbcClient jdbc;
    private final MockMvcTester mvc;
    private final TransactionTemplate transaction;
    private final MessageSource texts;
    private final Clock clock;
    private final List<Given.Place> towns = new ArrayList<>();
    private final List<Given.Place> unions = new ArrayList<>();
    private Given.Place city;

    FiguresTests(Given given, Catalogue catalogue, Figures figures, OrganisationTree tree, ServiceRecords records, JdbcClient jdbc, MockMvcTester mvc,
            TransactionTemplate transaction, MessageSource texts, Clock clock) {
        this.given = given;
        this.catalogue = catalogue;
        this.figures = figures;
        this.tree = tree;
        this.records = records;
        this.jdbc = jdbc;
        this.mvc = mvc;
        this.transaction = transaction;
        this.texts = texts;
        this.clock = clock;
        this.city = given.city("Figures");
    }

    @BeforeAll
    void a_city_in_which_something_happened() {
        var random = new Random(SEED);
        for (int t = 0; t < 3; t++) {
            var town = city.town("Town " + t);
            towns.add(town);
            for (int u = 0; u < 2; u++) {
                unions.add(town.union("Union " + t + u));
            }
        }
        var members = new ArrayList<Viewer>();
        for (var union : unions) {
            for (int m = random.nextInt(6, 9); m > 0; m--) {
                members.add(union.member("Member " + m));
            }
        }
        jdbc.sql("update members.member set joined_on = current_date - (id % 500)::int, female = id % 2 = 0, gig = id % 3 = 0 where org_id = any (:orgs)")
                .param("orgs", unions.stream().mapToLong(union -> union.id().value()).toArray()).update();
        var services = new ArrayList<ServiceGiven>();
        for (int i = 0; i < 400; i++) {
            var member = members.get(random.nextInt(members.size()));
            services.add(new ServiceGiven(member.self(), unions.get(random.nextInt(unions.size())).id(), "programme " + i % 3, clock.instant().minusSeconds(random.nextInt(400 * 86_400))));
        }
        records.recordAll(services);
        for (int offer = 0; offer < 4; offer++) {
            giveaway(offer, members, random);
        }
    }

    @Test
    void every_figure_is_as_many_as_the_records_behind_it() {
        for (var figure : catalogue.all()) {
            for (var span : spans()) {
                assertThat(keys(figure, span)).as("%s in %s", figure.id(), span).hasSize(Math.toIntExact(figure.source().value(span))).doesNotHaveDuplicates();
            }
        }
    }

    /// Apart from kinds of organisations that this city has none of, and from foundings and hardship aid.
    @Test
    void every_figure_has_something_to_count_here() {
        var whole = span(city, NOW.minusMonths(15), NOW);
        assertThat(catalogue.all()).filteredOn(figure -> figure.source().value(whole) == 0).extracting(Figure::id).containsExactlyInAnyOrder("U03", "U04", "U05", "U06", "M03", "M04", "M05", "M05P", "M06");
    }

    @Test
    void the_records_read_page_by_page_are_the_records_read_at_once() {
        var span = span(city, NOW.minusMonths(15), NOW);
        for (var figure : catalogue.all()) {
            var paged = new ArrayList<Long>();
            var page = figure.source().records(span, Position.NEWEST, Paged.SIZE);
            while (!page.isEmpty()) {
                page.forEach(record -> paged.add(record.key()));
                page = figure.source().records(span, Position.of(page.getLast().position().toString()), Paged.SIZE);
            }
            assertThat(paged).as(figure.id()).isEqualTo(keys(figure, span));
        }
    }

    @Test
    void shares_add_up_to_the_whole_unless_persons_count_in_several() {
        for (var figure : catalogue.all()) {
            for (var span : spans()) {
                for (var level : Level.values()) {
                    var sum = figure.source().shares(span, level).stream().mapToLong(Source.Share::value).sum();
                    if (mayCountInSeveral(figure)) {
                        assertThat(sum).as("%s by %s in %s", figure.id(), level, span).isGreaterThanOrEqualTo(figure.source().value(span));
                    } else {
                        assertThat(sum).as("%s by %s in %s", figure.id(), level, span).isEqualTo(figure.source().value(span));
                    }
                }
            }
        }
    }

    @Test
    void a_share_is_the_value_asked_for_there() {
        var span = span(city, NOW.minusMonths(13), NOW);
        for (var figure : catalogue.all()) {
            for (var share : figure.source().shares(span, Level.TOWN)) {
                assertThat(figure.source().value(new Span(tree.get(share.org()), span.period(), span.today()))).as("%s of %s", figure.id(), share.org()).isEqualTo(share.value());
            }
        }
    }

    @Test
    void months_add_up_or_end_at_the_value() {
        for (var figure : catalogue.all()) {
            for (var span : spans()) {
                var months = figure.source().months(span);
                assertThat(months).as(figure.id()).extracting(month -> YearMonth.from(month.month())).isEqualTo(span.period().months());
                if (figure.timing() == Timing.STANDING) {
                    assertThat(months.getLast().value()).as("%s in %s", figure.id(), span).isEqualTo(figure.source().value(span));
                } else if (!mayCountInSeveral(figure)) {
                    assertThat(months.stream().mapToLong(Source.Month::value).sum()).as("%s in %s", figure.id(), span).isEqualTo(figure.source().value(span));
                }
            }
        }
    }

    @Test
    void a_month_is_the_value_of_that_month() {
        for (var figure : catalogue.all()) {
            for (var place : List.of(city, towns.getFirst(), unions.getFirst())) {
                for (var month : figure.source().months(span(place, NOW.minusMonths(5), NOW))) {
                    var one = YearMonth.from(month.month());
                    assertThat(month.value()).as("%s in %s", figure.id(), one).isEqualTo(figure.source().value(span(place, one, one)));
                }
            }
        }
    }

    @Test
    void rollups_say_what_the_records_say() {
        for (var place : List.of(city, towns.getFirst(), towns.getLast())) {
            for (int from = 0; from < 14; from++) {
                var span = span(place, NOW.minusMonths(from), NOW.minusMonths(from / 2));
                var persons = jdbc.sql("""
                        select count(distinct member_id) from services.facts_service s join organisations.facts_organisation o on o.id = s.org_id
                        where o.path like :scope and s.month between :from and :to
                        """).params(span.parameters()).query(Long.class).single();
                assertThat(catalogue.get("B06P").source().value(span)).isEqualTo(persons);
            }
        }
    }

    @Test
    void another_towns_figures_are_missing_everywhere() {
        var officer = towns.getFirst().viewer(Role.TOWN);
        for (var other : List.of(city.id(), towns.getLast().id(), unions.getLast().id(), new OrgId(999_999_999))) {
            for (var path : List.of("/figures?", "/figures.xlsx?", "/figures/B06?", "/figures/B06/records?", "/figures/B06/records.xlsx?", "/cockpit?", "/api/v1/figures?",
                    "/api/v1/figures/B06?", "/api/v1/figures/B06/records?")) {
                assertThat(get(officer, path + "organisation=" + other)).as(path + other).hasStatus(404);
            }
        }
        assertThatThrownBy(() -> figures.asked(officer, city.id(), Period.lastYear(clock))).isInstanceOf(Missing.class);
    }

    @Test
    void every_figure_opens_its_page_and_its_records() {
        var officer = city.viewer(Role.CITY);
        for (var figure : catalogue.all()) {
            assertThat(get(officer, "/figures/" + figure.id())).as(figure.id()).hasStatusOk().bodyText().contains(texts.getMessage("figures." + figure.id() + ".definition", null, Locale.ENGLISH));
            assertThat(get(officer, "/figures/" + figure.id() + "/records")).as(figure.id()).hasStatusOk();
            assertThat(get(officer, "/figures/" + figure.id() + "/records.xlsx").getResponse().getContentAsByteArray()).as(figure.id()).startsWith('P', 'K');
        }
        assertThat(get(officer, "/figures/X99")).hasStatus(404);
        assertThat(get(officer, "/figures/B06/records?after=nonsense")).hasStatus(404);
        assertThat(get(officer, "/figures.xlsx").getResponse().getContentAsByteArray()).startsWith('P', 'K');
    }

    @Test
    void the_cockpit_shows_a_city_and_a_town() {
        assertThat(get(city.viewer(Role.CITY), "/cockpit")).hasStatusOk().bodyText().contains("Services to members").contains("Giveaway 0");
        assertThat(get(towns.getFirst().viewer(Role.TOWN), "/cockpit?figure=P01")).hasStatusOk().bodyText().contains("Union 00").doesNotContain("Union 10");
        assertThat(get(city.viewer(Role.CHAIR), "/cockpit")).hasStatus(403);
    }

    @Test
    void whose_records_were_shown_is_written_down() {
        var officer = unions.getFirst().viewer(Role.CHAIR);

        var page = get(officer, "/figures/P01/records");

        assertThat(page).hasStatusOk().bodyText().contains("Member *").doesNotContain("Member 1");
        assertThat(jdbc.sql("select cardinality(members) from audit.entry where account = :account and action = 'shared.personal-data-read'").param("account", officer.account())
                .query(Long.class).single()).isEqualTo(jdbc.sql("select count(*) from members.facts_member where org_id = :org").param("org", unions.getFirst().id()).query(Long.class).single());
    }

    @Test
    void programs_read_the_same_figures() {
        var officer = city.viewer(Role.CITY);
        var value = figures.line(figures.asked(officer, null, Period.of(null, null, clock)), "B06").value();

        assertThat(get(officer, "/api/v1/figures/B06?by=town")).hasStatusOk().bodyJson().extractingPath("$.figure.value").asNumber().satisfies(number -> assertThat(number.longValue()).isEqualTo(value));
        assertThat(get(officer, "/api/v1/figures/B06?by=month")).bodyJson().extractingPath("$.shares.length()").isEqualTo(NOW.getMonthValue());
        assertThat(get(officer, "/api/v1/figures")).bodyJson().extractingPath("$.length()").isEqualTo(catalogue.all().size());
        assertThat(get(officer, "/api/v1/figures/P01/records")).bodyJson().extractingPath("$.rows[0].name").asString().startsWith("Member *");
    }

    @Test
    void a_period_that_runs_backwards_is_refused() {
        assertThatThrownBy(() -> new Period(NOW, NOW.minusMonths(1))).isInstanceOf(Refused.class);
        assertThat(get(city.viewer(Role.CITY), "/figures?from=2026-05&to=2026-01")).hasStatus(422).bodyText().contains("Exchange the two");
        assertThat(get(city.viewer(Role.CITY), "/figures?from=1900-01&to=2026-01")).hasStatus(422);
    }

    @Test
    void every_figure_has_a_name_and_a_definition_in_both_languages() {
        for (var figure : catalogue.all()) {
            for (var part : List.of(".name", ".definition")) {
                for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                    assertThat(texts.getMessage("figures." + figure.id() + part, null, locale)).isNotBlank();
                }
            }
        }
    }

    private static boolean mayCountInSeveral(Figure figure) {
        return figure.unit() == Unit.PERSONS && figure.timing() == Timing.OCCURRING && figure.id().endsWith("P");
    }

    private List<Span> spans() {
        var spans = new ArrayList<Span>();
        for (var place : List.of(city, towns.getFirst(), towns.getLast(), unions.getFirst())) {
            spans.add(span(place, NOW.minusMonths(15), NOW));
            spans.add(span(place, NOW.minusMonths(7), NOW.minusMonths(2)));
            spans.add(span(place, NOW, NOW));
        }
        return spans;
    }

    private Span span(Given.Place place, YearMonth from, YearMonth to) {
        return new Span(tree.get(place.id()), new Period(from, to), LocalDate.now(clock));
    }

    private List<Long> keys(Figure figure, Span span) {
        return transaction.execute(status -> {
            try (var all = figure.source().records(span)) {
                return all.map(record -> record.key()).toList();
            }
        });
    }

    /// Published, open, claimed by some and redeemed by some of those.
    private void giveaway(int number, List<Viewer> members, Random random) {
        var offer = jdbc.sql("""
                insert into allocation.offer (organisation_id, opens_at, closes_at, redeem_by, audience, by_town, stock, taken, issued)
                values (:org, now() - interval '1 day', now() + interval '2 days', now() + interval '3 days', '{"within": [], "towns": [], "leastDays": 0, "womenOnly": false, "gigOnly": false}', false, 1000, 1, 1) returning id
                """).param("org", city.id()).query(Long.class).single();
        jdbc.sql("""
                insert into benefits.giveaway (org_id, title, item, unit, quantity, picture, opens_at, closes_at, redeem_by, stock, audience_org_id, status, author_id,
                                               changed_at, publisher_id, published_at, offer_id)
                values (:org, :title, 'goose', 'piece', 1, 'MEAT', now() - interval '1 day', now() + interval '2 days', now() + interval '3 days', 1000, :org, 'PUBLISHED', 1,
                        now(), 2, now() - :days * interval '1 day', :offer)
                """).param("org", city.id()).param("title", "Giveaway " + number).param("days", number * 40).param("offer", offer).update();
        for (var member : members) {
            if (random.nextBoolean()) {
                claim(offer, member.self(), random);
            }
        }
    }

    private void claim(long offer, MemberId member, Random random) {
        jdbc.sql("""
                insert into allocation.claim (offer_id, slot, member_id, claim_no, org_id, town_id, claimed_at, redeemed_at, redeemed_by, counter_id, redemption_key)
                select :offer, m.id % 64, m.id, m.id, m.org_id, m.town_id, now() - :days * interval '1 day', now() - :days * interval '12 hours', 1, 1, 'k' from members.facts_member m where m.id = :member
                """.replace("now() - :days * interval '12 hours', 1, 1, 'k'", random.nextBoolean() ? "now() - :days * interval '12 hours', 1, 1, 'k'" : "null, null, null, null"))
                .param("offer", offer).param("member", member).param("days", random.nextInt(200)).update();
    }

    private MvcTestResult get(Viewer viewer, String uri) {
        return mvc.get().uri(URI.create(uri)).header("Accept-Language", "en").with(authentication(new ViewerAuthentication(viewer))).exchange();
    }
}
