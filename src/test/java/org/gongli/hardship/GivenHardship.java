package org.gongli.hardship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.gongli.access.ViewerAuthentication;
import org.gongli.funds.BudgetLineId;
import org.gongli.funds.FundPurpose;
import org.gongli.funds.FundSource;
import org.gongli.funds.budgeting.Budgeting;
import org.gongli.funds.budgeting.NewLine;
import org.gongli.hardship.reviewing.ReviewingAid;
import org.gongli.hardship.visiting.HomeVisiting;
import org.gongli.procedures.Action;
import org.gongli.procedures.running.PassingTime;
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
class GivenHardship {

    private static final AtomicLong NUMBERS = new AtomicLong(15_000_000);

    final MockMvcTester mvc;
    final Given given;
    final Budgeting budgeting;
    final ReviewingAid reviewing;
    final HomeVisiting visiting;
    final AidApplicationSql applications;
    final PassingTime time;
    final JdbcClient jdbc;

    GivenHardship(MockMvcTester mvc, Given given, Budgeting budgeting, ReviewingAid reviewing, HomeVisiting visiting, AidApplicationSql applications, PassingTime time, JdbcClient jdbc) {
        this.mvc = mvc;
        this.given = given;
        this.budgeting = budgeting;
        this.reviewing = reviewing;
        this.visiting = visiting;
        this.applications = applications;
        this.time = time;
        this.jdbc = jdbc;
    }

    /// A city with a town, a union and who works there.
    World world() {
        return new World();
    }

    static String number() {
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

    final class World {

        final Place city = given.city("Hardship");
        final Place town = city.town("T");
        final Place union = town.union("U");
        final Viewer member = union.member("\u6b27\u9633 Applicant");
        final Viewer chair = union.viewer(Role.CHAIR);
        final Viewer townOfficer = town.viewer(Role.TOWN);
        final Viewer townColleague = town.viewer(Role.TOWN);
        final Viewer cityOfficer = city.viewer(Role.CITY);
        final Viewer cityColleague = city.viewer(Role.CITY);
        final Map<OrgId, BudgetLineId> lines = new HashMap<>();

        World funded(long yuan) {
            for (var place : List.of(city, town, union)) {
                lines.put(place.id(), line(place, yuan));
            }
            return this;
        }

        private BudgetLineId line(Place place, long yuan) {
            var id = budgeting.open(place.viewer(Role.CITY), new NewLine(place.id(), 2026, FundPurpose.HARDSHIP, FundSource.GOVERNMENT, "Line " + NUMBERS.incrementAndGet(), yuan(yuan), "Minutes"));
            budgeting.approve(place.viewer(Role.CITY), id, jdbc.sql("select id from funds.budget where line_id = :line").param("line", id).query(Long.class).single());
            return id;
        }

        AidApplicationId draft(Map<String, String> form) {
            var answer = post(member, "/me/hardship", form);
            assertThat(answer).hasStatus3xxRedirection();
            return AidApplicationId.of(Objects.requireNonNull(answer.getResponse().getRedirectedUrl()).substring("/me/hardship/".length()));
        }

        AidApplicationId submitted(boolean tellsEnterprise) {
            return submit(draft(form()), tellsEnterprise);
        }

        AidApplicationId submit(AidApplicationId id, boolean tellsEnterprise) {
            var consents = new HashMap<>(Map.of("consent-REVIEW", "true", "consent-NOTICE", "true"));
            if (tellsEnterprise) {
                consents.put("consent-ENTERPRISE", "true");
            }
            post(member, "/me/hardship/" + id + "/submit", consents);
            return id;
        }

        void visited(AidApplicationId id) {
            visiting.report(townOfficer, id, UUID.randomUUID(), today(), "As told.");
            visiting.confirm(townColleague, id, visit(id));
            decide(townOfficer, id, Action.CONFIRM, 0);
        }

        long visit(AidApplicationId id) {
            return jdbc.sql("select max(v.id) from hardship.visit v join hardship.application a on a.file_id = v.file_id where a.id = :id").param("id", id).query(Long.class).single();
        }

        void decide(Viewer viewer, AidApplicationId id, Action action, long yuan) {
            reviewing.decide(viewer, id, action, yuan(yuan), yuan == 0 ? null : lines.get(viewer.org()), "because");
        }

        /// As far as the public notice.
        AidApplicationId agreed(long town, long city) {
            var id = submitted(false);
            visited(id);
            decide(townOfficer, id, Action.APPROVE, town);
            decide(cityOfficer, id, Action.APPROVE, city);
            return id;
        }

        AidApplicationId refused() {
            var id = submitted(false);
            visited(id);
            decide(townOfficer, id, Action.REJECT, 0);
            return id;
        }

        /// The public notice ended and nobody had objected.
        void noticeOver(AidApplicationId id) {
            var ends = jdbc.sql("""
                    select n.ends_at from procedures.notice n join procedures.case_file c on c.id = n.case_id where c.subject = :subject
                    """).param("subject", "hardship/" + id).query(java.sql.Timestamp.class).single().toInstant();
            while (time.endOneNotice(ends.plus(PassingTime.GRACE).plusSeconds(1)) && state(id) == ApplicationState.REVIEW) {
                // other tests' notices may end before it
            }
        }
    }

    ApplicationState state(AidApplicationId id) {
        return applications.find(id).orElseThrow().state();
    }

    List<String> aids(AidApplicationId id) {
        return new ArrayList<>(jdbc.sql("select tier || ' ' || amount_fen / 100 || ' ' || state from hardship.aid where application_id = :id order by id").param("id", id).query(String.class).list());
    }

    String today() {
        return jdbc.sql("select (now() at time zone 'Asia/Shanghai')::date::text").query(String.class).single();
    }

    static Money yuan(long yuan) {
        return new Money(yuan * 100);
    }

    MvcTestResult post(Viewer viewer, String address, Map<String, String> form) {
        var request = mvc.post().uri(address).header("Sec-Fetch-Site", "same-origin").with(authentication(new ViewerAuthentication(viewer)));
        form.forEach(request::param);
        return request.exchange();
    }

    MvcTestResult get(Viewer viewer, String address) {
        return mvc.get().uri(address).with(authentication(new ViewerAuthentication(viewer))).exchange();
    }
}
