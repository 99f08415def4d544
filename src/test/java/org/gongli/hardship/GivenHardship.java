package org.gongli.hardship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.gongli.access.ViewerAuthentication;
import org.gongli.funds.PayoutId;
import org.gongli.funds.paying.GivenFunds;
import org.gongli.funds.paying.GivenFunds.Desk;
import org.gongli.hardship.reviewing.ReviewingAid;
import org.gongli.hardship.visiting.HomeVisiting;
import org.gongli.organisations.OrgKind;
import org.gongli.organisations.OrganisationTree;
import org.gongli.procedures.Action;
import org.gongli.procedures.running.PassingTime;
import org.gongli.shared.Actor;
import org.gongli.shared.Money;
import org.gongli.shared.OrgId;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.CitizenIds;
import org.gongli.testing.Given;
import org.gongli.testing.Given.Place;
import org.gongli.testing.TestBean;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The words in which tests say who is in hardship.
@Lazy // it asks for the tests' browserless client, which a benchmark has not
@TestBean
public class GivenHardship {

    private static final AtomicLong NUMBERS = new AtomicLong(15_000_000);

    final MockMvcTester mvc;
    public final Given given;
    final GivenFunds funds;
    final OrganisationTree tree;
    final ReviewingAid reviewing;
    public final HomeVisiting visiting;
    final AidApplicationSql applications;
    final PassingTime time;
    public final JdbcClient jdbc;
    private final Clock clock;

    GivenHardship(MockMvcTester mvc, Given given, GivenFunds funds, OrganisationTree tree, ReviewingAid reviewing, HomeVisiting visiting, AidApplicationSql applications, PassingTime time, JdbcClient jdbc, Clock clock) {
        this.mvc = mvc;
        this.given = given;
        this.funds = funds;
        this.tree = tree;
        this.reviewing = reviewing;
        this.visiting = visiting;
        this.applications = applications;
        this.time = time;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A city with a town, a union and who works there.
    public World world() {
        var city = given.city("Hardship");
        var town = city.town("T");
        var union = town.union("U");
        return new World(city, town, union, union.viewer(Role.CHAIR));
    }

    /// The same around a chair who is there already.
    public World around(Viewer chair) {
        var chain = tree.chain(tree.get(chair.org()));
        var town = chain.stream().filter(organisation -> organisation.kind() == OrgKind.TOWN).findFirst().orElse(chain.getFirst());
        return new World(given.place(chain.getFirst().id()), given.place(town.id()), given.place(chair.org()), chair);
    }

    public static String number() {
        return CitizenIds.numbered(NUMBERS.incrementAndGet()).number();
    }

    /// A household of two in deep hardship by treatment.
    static Map<String, String> form() {
        var form = new HashMap<String, String>();
        form.put("kind", "MEDICAL");
        form.put("cause", "CANCER");
        form.put("p0-income", "2000");
        form.put("p0-per", "MONTH");
        form.put("p1-name", "Spouse");
        form.put("p1-number", number());
        form.put("p1-relation", "SPOUSE");
        form.put("p1-income", "0");
        form.put("cost-MEDICAL", "20000");
        return form;
    }

    public final class World {

        public final Place city;
        public final Place town;
        public final Place union;
        public final Viewer member;
        public final Viewer chair;
        public final Viewer townOfficer;
        public final Viewer townColleague;
        public final Viewer cityOfficer;
        public final Viewer cityColleague;
        public final Map<OrgId, Desk> desks = new HashMap<>();

        private World(Place city, Place town, Place union, Viewer chair) {
            this.city = city;
            this.town = town;
            this.union = union;
            this.chair = chair;
            this.member = union.member("\u6b27\u9633 Applicant");
            // where a union hangs directly below the city, the city decides in the place of a town
            var below = town.id().equals(city.id()) ? Role.CITY : Role.TOWN;
            this.townOfficer = town.viewer(below);
            this.townColleague = town.viewer(below);
            this.cityOfficer = city.viewer(Role.CITY);
            this.cityColleague = city.viewer(Role.CITY);
        }

        /// Every tier has so much for aid, and the member an account at a bank.
        public World funded(long yuan) {
            for (var place : List.of(city, town, union)) {
                desks.computeIfAbsent(place.id(), id -> funds.desk(place, union, yuan));
            }
            funds.accounts.keep(Actor.SYSTEM, member.self(), desks.get(union.id()).account(member.name()));
            return this;
        }

        /// The cashiers pay all that was asked of them for this application.
        public void pay(AidApplicationId id) {
            for (var desk : desks.values()) {
                var payouts = jdbc.sql("select payout_id as value from hardship.aid where application_id = :id and org_id = :org and state = 'REQUESTED'")
                        .param("id", id).param("org", desk.payer.id()).query(PayoutId.class).list();
                if (!payouts.isEmpty()) {
                    payouts.forEach(desk::approve);
                    var batch = desk.sent();
                    desk.result(batch, desk.answered(batch, "Paid"));
                }
            }
        }

        AidApplicationId draft(Map<String, String> form) {
            var answer = post(member, "/me/hardship", form);
            assertThat(answer).hasStatus3xxRedirection();
            return AidApplicationId.of(Objects.requireNonNull(answer.getResponse().getRedirectedUrl()).substring("/me/hardship/".length()));
        }

        public AidApplicationId submitted(boolean tellsEnterprise) {
            return submit(draft(form()), tellsEnterprise);
        }

        AidApplicationId submit(AidApplicationId id, boolean tellsEnterprise) {
            return submit(member, id, tellsEnterprise);
        }

        AidApplicationId submit(Viewer applicant, AidApplicationId id, boolean tellsEnterprise) {
            var consents = new HashMap<>(Map.of("consent-REVIEW", "true", "consent-NOTICE", "true"));
            if (tellsEnterprise) {
                consents.put("consent-ENTERPRISE", "true");
            }
            post(applicant, "/me/hardship/" + id + "/submit", consents);
            return id;
        }

        public void visited(AidApplicationId id) {
            visiting.report(townOfficer, id, UUID.randomUUID(), today(), "As told.", null);
            visiting.confirm(townColleague, id, visit(id));
            decide(townOfficer, id, Action.CONFIRM, 0);
        }

        public long visit(AidApplicationId id) {
            return jdbc.sql("select max(v.id) from hardship.visit v join hardship.application a on a.file_id = v.file_id where a.id = :id").param("id", id).query(Long.class).single();
        }

        void decide(Viewer viewer, AidApplicationId id, Action action, long yuan) {
            reviewing.decide(viewer, id, null, action, yuan(yuan), yuan == 0 ? null : desks.get(viewer.org()).line, "because");
        }

        /// As far as the public notice.
        public AidApplicationId agreed(long town, long city) {
            var id = submitted(false);
            visited(id);
            decide(townOfficer, id, Action.APPROVE, town);
            decide(cityOfficer, id, Action.APPROVE, city);
            return id;
        }

        public AidApplicationId refused() {
            var id = submitted(false);
            visited(id);
            decide(townOfficer, id, Action.REJECT, 0);
            return id;
        }

        /// The public notice ended and nobody had objected.
        public void noticeOver(AidApplicationId id) {
            var ends = jdbc.sql("""
                    select n.ends_at from procedures.notice n join procedures.case_file c on c.id = n.case_id where c.subject = :subject
                    """).param("subject", "hardship/" + id).query(java.sql.Timestamp.class).single().toInstant();
            while (time.endOneNotice(ends.plus(PassingTime.GRACE).plusSeconds(1)) && state(id) == ApplicationState.REVIEW) {
                // other tests' notices may end before it
            }
        }
    }

    public Instant now() {
        return clock.instant();
    }

    public ApplicationState state(AidApplicationId id) {
        return applications.find(id).orElseThrow().state();
    }

    public List<String> aids(AidApplicationId id) {
        return new ArrayList<>(jdbc.sql("select tier || ' ' || amount_fen / 100 || ' ' || state from hardship.aid where application_id = :id order by id").param("id", id).query(String.class).list());
    }

    public String today() {
        return jdbc.sql("select (now() at time zone 'Asia/Shanghai')::date::text").query(String.class).single();
    }

    static Money yuan(long yuan) {
        return new Money(yuan * 100);
    }

    MvcTestResult post(Viewer viewer, String address, Map<String, String> form) {
        var request = mvc.post().uri(address).header("Accept-Language", "en").header("Sec-Fetch-Site", "same-origin").with(authentication(new ViewerAuthentication(viewer)));
        form.forEach(request::param);
        return request.exchange();
    }

    MvcTestResult get(Viewer viewer, String address) {
        return mvc.get().uri(address).header("Accept-Language", "en").with(authentication(new ViewerAuthentication(viewer))).exchange();
    }
}
