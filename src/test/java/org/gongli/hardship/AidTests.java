package org.gongli.hardship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongli.hardship.granting.PayingAid;
import org.gongli.hardship.reviewing.Rechecking;
import org.gongli.procedures.Action;
import org.gongli.procedures.Deciding;
import org.gongli.procedures.Decision;
import org.gongli.shared.Missing;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;

@GongliTest
class AidTests {

    private final GivenHardship hardship;
    private final PayingAid paying;
    private final Rechecking rechecking;
    private final Deciding deciding;
    private final Clock clock;

    AidTests(GivenHardship hardship, PayingAid paying, Rechecking rechecking, Deciding deciding, Clock clock) {
        this.hardship = hardship;
        this.paying = paying;
        this.rechecking = rechecking;
        this.deciding = deciding;
        this.clock = clock;
    }

    private static void refused(String key, Runnable command) {
        assertThatExceptionOfType(Refused.class).isThrownBy(command::run).extracting(Refused::key).isEqualTo(key);
    }

    private void payEverything() {
        while (paying.requestOne(clock.instant())) {
            // one after the other
        }
    }

    @Test
    void one_application_gets_the_grants_of_three_tiers() {
        var world = hardship.world().funded(100_000);
        var id = world.submitted(true);

        world.decide(world.chair, id, Action.APPROVE, 1_000);
        world.visited(id);
        world.decide(world.townOfficer, id, Action.APPROVE, 2_000);
        world.decide(world.cityOfficer, id, Action.APPROVE, 3_000);
        assertThat(hardship.aids(id)).containsExactly("ENTERPRISE 1000 DECIDED", "TOWN 2000 DECIDED", "CITY 3000 DECIDED");
        payEverything();
        assertThat(hardship.aids(id)).as("nothing is paid before the notice is over").allMatch(aid -> aid.endsWith("DECIDED"));

        world.noticeOver(id);
        payEverything();

        assertThat(hardship.state(id)).isEqualTo(ApplicationState.APPROVED);
        assertThat(hardship.aids(id)).containsExactly("ENTERPRISE 1000 REQUESTED", "TOWN 2000 REQUESTED", "CITY 3000 REQUESTED");
        assertThat(hardship.get(world.member, "/me/hardship")).hasStatusOk();
        assertThat(hardship.get(world.member, "/me/hardship/" + id)).hasStatusOk();
        assertThat(hardship.get(world.chair, "/desk/hardship/" + id)).hasStatusOk();
        assertThat(hardship.get(world.townOfficer, "/desk/hardship/" + id)).hasStatusOk().bodyText().contains("As told.");
    }

    @Test
    void the_enterprise_learns_the_kind_and_nothing_of_the_household() {
        var world = hardship.world().funded(100_000);
        var id = world.submitted(true);

        assertThat(hardship.get(world.chair, "/desk/hardship/" + id)).hasStatusOk().bodyText().doesNotContain("20,000", "2,000.00").doesNotContain("Spouse");
        assertThat(hardship.get(world.chair, "/cases/" + hardship.jdbc.sql("select id from procedures.case_file where subject = :subject").param("subject", "hardship/" + id)
                .query(Long.class).single())).hasStatusOk();
    }

    @Test
    void a_report_that_somebody_else_wrote_on_the_phone_is_not_taken() {
        var world = hardship.world();
        var id = world.submitted(false);
        var written = Map.of("visitor", world.townColleague.account().toString(), "visitedOn", hardship.today(), "findings", "As told");

        assertThat(hardship.post(world.townOfficer, "/desk/hardship/" + id + "/visit", written)).hasStatus(422).bodyText().doesNotContain("As told");
        assertThat(hardship.post(world.townColleague, "/desk/hardship/" + id + "/visit", written)).hasStatus3xxRedirection();
    }

    @Test
    void what_was_decided_stands_as_it_was_whatever_the_household_tells_later() {
        var world = hardship.world().funded(100_000);
        var id = world.agreed(100, 0);
        world.noticeOver(id);
        var before = hardship.get(world.townOfficer, "/api/v1/hardship/" + id).getResponse().getContentAsByteArray();
        var form = GivenHardship.form();
        form.put("p0-income", "99999");

        assertThat(hardship.post(world.member, "/me/hardship", form)).hasStatus3xxRedirection();

        assertThat(hardship.get(world.townOfficer, "/desk/hardship/" + id)).hasStatusOk().bodyText().doesNotContain("99,999");
        assertThat(hardship.get(world.member, "/me/hardship/" + id)).hasStatusOk().bodyText().doesNotContain("99,999");
        assertThat(hardship.get(world.townOfficer, "/api/v1/hardship/" + id).getResponse().getContentAsByteArray()).isEqualTo(before);
    }

    @Test
    void the_enterprise_does_not_learn_what_was_mended() {
        var world = hardship.world().funded(100_000);
        var form = GivenHardship.form();
        var id = world.submit(world.draft(form), true);
        world.decide(world.chair, id, Action.CONFIRM, 0);
        world.visited(id);
        hardship.reviewing.decide(world.townOfficer, id, null, Action.RETURN, GivenHardship.yuan(0), null, "The bills are missing");
        form.put("cost-MEDICAL", "21357");
        hardship.post(world.member, "/me/hardship/" + id, form);
        hardship.post(world.member, "/me/hardship/" + id + "/resubmit", Map.of());
        var file = hardship.jdbc.sql("select id from procedures.case_file where subject = :subject").param("subject", "hardship/" + id).query(Long.class).single();

        assertThat(hardship.get(world.townOfficer, "/desk/hardship/" + id)).hasStatusOk().bodyText().contains("20,000.00", "21,357.00");
        for (var address : List.of("/desk/hardship/" + id, "/cases/" + file, "/api/v1/cases/" + file, "/api/v1/hardship/" + id)) {
            assertThat(hardship.get(world.chair, address)).as(address).hasStatusOk().bodyText().doesNotContain("21357", "21,357", "The bills are missing");
        }
    }

    @Test
    void what_a_household_told_lies_sealed() {
        var world = hardship.world();
        var form = GivenHardship.form();
        form.put("words", "Very private words");
        var id = world.draft(form);

        var kept = hardship.jdbc.sql("select f.content from hardship.file f join hardship.application a on a.file_id = f.id where a.id = :id").param("id", id).query(byte[].class).single();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("private").doesNotContain(form.get("p1-number"));
        assertThat(hardship.get(world.member, "/me/hardship/" + id + "/edit")).hasStatusOk().bodyText().contains("Very private words");
    }

    @Test
    void an_income_below_zero_comes_back_with_everything_that_was_typed() {
        var world = hardship.world();
        var form = GivenHardship.form();
        form.put("p0-income", "-5");
        form.put("words", "Kept words");

        assertThat(hardship.post(world.member, "/me/hardship", form)).hasStatus(422).bodyText().contains("-5", "Kept words", "p0-income-error");
    }

    @Test
    void a_household_has_one_file() {
        var world = hardship.world();
        var form = GivenHardship.form();
        world.draft(form);
        var spouse = world.union.member("Other");

        assertThat(hardship.post(spouse, "/me/hardship", form)).hasStatus(422);
        assertThat(hardship.jdbc.sql("select count(*) from hardship.file where member_id = :member").param("member", spouse.self()).query(Integer.class).single()).isZero();
    }

    @Test
    void the_year_of_a_household_has_a_cap_for_all_tiers_together() {
        var world = hardship.world().funded(100_000);
        var id = world.submitted(false);
        world.visited(id);
        world.decide(world.townOfficer, id, Action.APPROVE, 15_000);

        refused("hardship.over-cap", () -> world.decide(world.cityOfficer, id, Action.APPROVE, 5_001));
        world.decide(world.cityOfficer, id, Action.APPROVE, 5_000);
        assertThat(hardship.aids(id)).containsExactly("TOWN 15000 DECIDED", "CITY 5000 DECIDED");
    }

    @Test
    void what_was_decided_and_never_paid_leaves_the_cap_free_again() {
        var world = hardship.world().funded(100_000);
        var id = world.submitted(false);
        world.visited(id);
        world.decide(world.townOfficer, id, Action.APPROVE, 20_000);
        world.decide(world.cityOfficer, id, Action.REJECT, 0);

        assertThat(hardship.aids(id)).containsExactly("TOWN 20000 CANCELLED");
        assertThat(hardship.jdbc.sql("select coalesce(sum(y.granted_fen), 0)::bigint from hardship.household_year y join members.member m on m.citizen_id_index = y.person_key where m.id = :id")
                .param("id", world.member.self()).query(Long.class).single()).isZero();
    }

    @Test
    void nothing_is_decided_without_an_amount_and_nothing_without_money() {
        var world = hardship.world().funded(1_000);
        var id = world.submitted(false);
        world.visited(id);

        refused("hardship.wrong.line", () -> hardship.reviewing.decide(world.townOfficer, id, null, Action.APPROVE, GivenHardship.yuan(5), null, ""));
        refused("hardship.over-budget", () -> world.decide(world.townOfficer, id, Action.APPROVE, 1_001));
        var step = hardship.applications.desk(hardship.applications.find(id).orElseThrow()).orElseThrow().step();
        refused("hardship.decide-on-file", () -> deciding.decide(world.townOfficer, step, Decision.of(Action.APPROVE, "")));
    }

    @Test
    void a_visit_needs_two_persons_and_is_taken_once() {
        var world = hardship.world();
        var id = world.submitted(false);
        refused("hardship.visit-missing", () -> world.decide(world.townOfficer, id, Action.CONFIRM, 0));
        var submission = UUID.randomUUID();
        for (int times = 0; times < 3; times++) {
            hardship.visiting.report(world.townOfficer, id, submission, hardship.today(), "Found.", null);
        }
        var visit = world.visit(id);

        assertThat(hardship.jdbc.sql("select count(*) from hardship.visit where submission = :it").param("it", submission).query(Integer.class).single()).isOne();
        refused("hardship.visit-same-person", () -> hardship.visiting.confirm(world.townOfficer, id, visit));
        refused("hardship.visit-missing", () -> world.decide(world.townOfficer, id, Action.CONFIRM, 0));
        hardship.visiting.confirm(world.townColleague, id, visit);
        hardship.visiting.confirm(world.townColleague, id, visit);
        world.decide(world.townOfficer, id, Action.CONFIRM, 0);
    }

    private static Viewer officer(Viewer desk, Viewer person) {
        return new Viewer(desk.account(), desk.role(), desk.name(), desk.org(), desk.scope(), person.standing());
    }

    @Test
    void who_stands_too_near_decides_nothing() {
        var world = hardship.world().funded(100_000);
        var spouse = world.city.union("Elsewhere").member("Spouse");
        var relative = world.townColleague;
        var id = world.submitted(false);
        world.visited(id);

        refused("procedures.own-case", () -> world.decide(officer(world.townOfficer, world.member), id, Action.REJECT, 0));
        refused("hardship.barred.colleague", () -> world.decide(officer(world.townOfficer, world.union.member("Colleague")), id, Action.REJECT, 0));
        hardship.reviewing.declareRelation(relative, id);
        refused("hardship.barred.relation", () -> world.decide(relative, id, Action.REJECT, 0));
        hardship.jdbc.sql("""
                insert into hardship.household_person (file_id, person_key)
                select a.file_id, m.citizen_id_index from hardship.application a, members.member m where a.id = :id and m.id = :member
                """).param("id", id).param("member", spouse.self()).update();
        refused("hardship.barred.household", () -> world.decide(officer(world.townOfficer, spouse), id, Action.REJECT, 0));
        world.decide(world.townOfficer, id, Action.REJECT, 0);
    }

    @Test
    void an_appeal_is_decided_by_somebody_else() {
        var world = hardship.world().funded(100_000);
        var id = world.submitted(false);
        world.visited(id);
        world.decide(world.townOfficer, id, Action.APPROVE, 0);
        world.decide(world.cityOfficer, id, Action.REJECT, 0);
        hardship.post(world.member, "/me/hardship/" + id + "/appeal", Map.of("words", "Look again"));
        var appeal = AidApplicationId.of(hardship.jdbc.sql("select id from hardship.application where appeals_id = :id").param("id", id).query(Long.class).single());

        refused("hardship.barred.appeal", () -> world.decide(world.cityOfficer, appeal, Action.APPROVE, 100));
        world.decide(world.cityColleague, appeal, Action.APPROVE, 100);
        world.noticeOver(appeal);

        assertThat(hardship.state(appeal)).isEqualTo(ApplicationState.APPROVED);
        assertThat(hardship.get(world.cityColleague, "/desk/hardship/" + appeal)).hasStatusOk().bodyText().contains("Look again");
        assertThat(hardship.post(world.member, "/me/hardship/" + id + "/appeal", Map.of("words", "And again"))).hasStatus(422);
    }

    @Test
    void a_file_is_looked_at_every_year_and_ends_with_a_reason() {
        var world = hardship.world().funded(100_000);
        var id = world.agreed(100, 0);
        world.noticeOver(id);
        hardship.jdbc.sql("update hardship.file set recheck_on = :today where member_id = :member").param("today", LocalDate.now(clock)).param("member", world.member.self()).update();

        while (rechecking.remindOne(clock.instant())) {
            // one after the other
        }
        refused("hardship.visit-missing", () -> rechecking.decide(world.townOfficer, id, false, "Recovered"));
        hardship.visiting.report(world.townOfficer, id, UUID.randomUUID(), hardship.today(), "Well again.", null);
        hardship.visiting.confirm(world.townColleague, id, world.visit(id));
        refused("hardship.wrong.exit-reason", () -> rechecking.decide(world.townOfficer, id, false, " "));
        assertThat(hardship.get(world.townOfficer, "/desk/hardship/" + id)).hasStatusOk();
        rechecking.decide(world.townOfficer, id, false, "Recovered");

        assertThat(hardship.jdbc.sql("select state from hardship.file where member_id = :member").param("member", world.member.self()).query(String.class).single()).isEqualTo("EXITED");
        refused("hardship.no-recheck", () -> rechecking.decide(world.townOfficer, id, true, ""));
    }

    @Test
    void a_self_test_keeps_nothing_and_quotes_the_paper() {
        var before = hardship.jdbc.sql("select count(*) from hardship.file").query(Long.class).single();
        var request = hardship.mvc.post().uri("/hardship/self-test").header("Sec-Fetch-Site", "same-origin").param("persons", "3").param("income", "36000");

        assertThat(request.exchange()).hasStatusOk().bodyText().contains("1,000.00", "2,400");
        assertThat(hardship.mvc.post().uri("/hardship/self-test").header("Sec-Fetch-Site", "same-origin").param("persons", "3").param("income", "-1").exchange()).hasStatus(422);
        assertThat(hardship.jdbc.sql("select count(*) from hardship.file").query(Long.class).single()).isEqualTo(before);
    }

    @Test
    void a_strangers_application_does_not_exist() {
        var id = hardship.world().submitted(false);
        var other = hardship.world();

        assertThatExceptionOfType(Missing.class).isThrownBy(() -> other.decide(other.townOfficer, id, Action.CONFIRM, 0));
        assertThat(hardship.get(other.member, "/me/hardship/" + id)).hasStatus(404);
        assertThat(hardship.get(other.city.viewer(Role.AUDITOR), "/desk/hardship/" + id)).hasStatus(404);
    }

    @Test
    void a_decision_can_be_read_as_a_letter() {
        var world = hardship.world().funded(100_000);
        var id = world.refused();

        assertThat(hardship.get(world.member, "/me/hardship/" + id + "/letter.pdf")).hasStatusOk();
        assertThat(hardship.get(world.townOfficer, "/desk/hardship.xlsx")).hasStatusOk();
        assertThat(hardship.get(world.townOfficer, "/desk/hardship")).hasStatusOk();
        assertThat(hardship.get(world.townOfficer, "/desk/hardship/" + id + "/visit")).hasStatusOk();
    }

    @Test
    void without_consent_to_review_and_notice_nothing_is_handed_in() {
        var world = hardship.world();
        var id = world.draft(GivenHardship.form());

        assertThat(hardship.post(world.member, "/me/hardship/" + id + "/submit", new HashMap<>(Map.of("consent-REVIEW", "true")))).hasStatus(422);
        assertThat(hardship.state(id)).isEqualTo(ApplicationState.DRAFT);
    }

    private int judged(String topic, AidApplicationId id, String facts) {
        return hardship.jdbc.sql("select count(*) from rules.judged where topic = :topic and subject like :subject and facts::text like :facts and not superseded")
                .param("topic", topic).param("subject", "hardship/" + id + "%").param("facts", "%" + facts + "%").query(Integer.class).single();
    }

    @Test
    void cards_judge_what_the_household_declared() {
        var world = hardship.world();
        var form = GivenHardship.form();
        form.put("migrant", "true");
        form.put("months", "7");
        form.put("fee-times", "2.5");
        var id = world.submit(world.draft(form), false);

        assertThat(judged("hardship", id, "7")).isOne();
        assertThat(hardship.get(world.member, "/me/hardship/" + id + "/edit")).hasStatusOk().bodyText().contains("value=\"7\"", "value=\"2.5\"");
        form.put("months", "8");
        assertThat(hardship.post(world.member, "/me/hardship/" + id, form)).hasStatus3xxRedirection();
        assertThat(judged("hardship", id, "8")).as("what is changed before review is judged anew").isOne();
        assertThat(hardship.get(world.townOfficer, "/desk/hardship/" + id)).hasStatusOk().bodyText().contains("AID-04", "AID-05").doesNotContain("AID-02<");
        form.put("months", "many");
        assertThat(hardship.post(hardship.world().member, "/me/hardship", form)).hasStatus(422).bodyText().contains("many", "months-error");
    }

    @Test
    void cards_judge_each_grant_with_what_the_year_had_before() {
        var world = hardship.world().funded(100_000);
        var id = world.agreed(15_000, 5_000);

        assertThat(judged("hardship-grants", id, "20000")).as("the town's, of which the own part is 20,000, and the city's, with which the year has 20,000").isEqualTo(2);
        assertThat(judged("hardship-grants", id, "15000")).isOne();
        assertThat(judged("hardship-grants", id, "5000")).isEqualTo(2);
    }

    @Test
    void the_unions_grant_is_lowered_with_the_cap() {
        var world = hardship.world().funded(100_000);
        var form = GivenHardship.form();
        var id = world.submit(world.draft(form), true);
        world.decide(world.chair, id, Action.APPROVE, 18_000);
        world.visited(id);
        world.decide(world.townOfficer, id, Action.RETURN, 0);
        form.put("cost-MEDICAL", "5000");
        form.put("p1-number", GivenHardship.number());
        hardship.post(world.member, "/me/hardship/" + id, form);

        hardship.post(world.member, "/me/hardship/" + id + "/resubmit", Map.of());

        assertThat(hardship.aids(id)).containsExactly("ENTERPRISE 18000 CANCELLED", "ENTERPRISE 5000 DECIDED");
        refused("hardship.over-cap", () -> world.decide(world.townOfficer, id, Action.APPROVE, 1));
        world.decide(world.townOfficer, id, Action.REJECT, 0);
        assertThat(hardship.jdbc.sql("select sum(granted_fen)::bigint from hardship.household_year y join hardship.aid_person p on p.person_key = y.person_key join hardship.aid a on a.id = p.aid_id where a.application_id = :id")
                .param("id", id).query(Long.class).single()).as("nobody's year is charged, neither of those before nor of those after").isZero();
    }
}
