package org.gongli.hardship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongli.access.ViewerAuthentication;
import org.gongli.documents.Samples;
import org.gongli.hardship.GivenHardship.World;
import org.gongli.procedures.Action;
import org.gongli.procedures.GivenCases;
import org.gongli.procedures.NoticeId;
import org.gongli.procedures.StepId;
import org.gongli.procedures.publicity.Objections;
import org.gongli.procedures.publicity.Objections.Objection;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What may still be done with an application as it goes from desk to desk, and what is told of it there.
@GongliTest
class AidStepTests {

    private final GivenHardship hardship;
    private final GivenCases cases;
    private final Objections objections;

    AidStepTests(GivenHardship hardship, GivenCases cases, Objections objections) {
        this.hardship = hardship;
        this.cases = cases;
        this.objections = objections;
    }

    private MvcTestResult upload(Viewer member, AidApplicationId id) {
        return hardship.mvc.perform(multipart("/me/hardship/" + id + "/evidence")
                .file(new MockMultipartFile("file", "paper.png", "image/png", Samples.image("png", 40, 40))).header("Sec-Fetch-Site", "same-origin")
                .with(authentication(new ViewerAuthentication(member))));
    }

    private void everythingIsClosed(World world, AidApplicationId id) {
        var form = GivenHardship.form();
        assertThat(hardship.get(world.member, "/me/hardship/" + id)).hasStatusOk().bodyText().doesNotContain("/" + id + "/edit", "/" + id + "/evidence");
        assertThat(hardship.get(world.member, "/me/hardship/" + id + "/edit")).hasStatus(422);
        assertThat(hardship.post(world.member, "/me/hardship/" + id, form)).hasStatus(422);
        assertThat(upload(world.member, id)).hasStatus(422);
        assertThat(hardship.mvc.perform(multipart("/api/v1/documents").file(
                new MockMultipartFile("file", "paper.png", "image/png", Samples.image("png", 40, 40))).param("subject", "hardship/" + id).header("Sec-Fetch-Site", "same-origin")
                .with(authentication(new ViewerAuthentication(world.member))))).hasStatus(404);
    }

    private void everythingIsOpen(World world, AidApplicationId id) {
        assertThat(hardship.get(world.member, "/me/hardship/" + id)).hasStatusOk().bodyText().contains("/" + id + "/edit", "/" + id + "/evidence");
        assertThat(hardship.get(world.member, "/me/hardship/" + id + "/edit")).hasStatusOk();
        assertThat(upload(world.member, id)).hasStatus3xxRedirection();
    }

    @Test
    void what_was_handed_in_can_be_changed_until_a_desk_opens_it() {
        var world = hardship.world();
        var id = world.submitted(false);
        hardship.get(world.cityOfficer, "/desk/hardship/" + id);
        everythingIsOpen(world, id);

        assertThat(hardship.get(world.townOfficer, "/desk/hardship/" + id)).hasStatusOk();

        everythingIsClosed(world, id);
    }

    @Test
    void what_a_desk_sends_back_can_be_changed_again() {
        var world = hardship.world();
        var id = world.submitted(false);
        world.visited(id);
        everythingIsClosed(world, id);

        world.decide(world.townOfficer, id, Action.RETURN, 0);

        everythingIsOpen(world, id);
    }

    @Test
    void nothing_is_added_while_the_public_is_asked_nor_afterwards() {
        var world = hardship.world().funded(1_000);
        var id = world.agreed(100, 0);
        everythingIsClosed(world, id);

        world.noticeOver(id);

        everythingIsClosed(world, id);
    }

    @Test
    void the_companion_of_a_visit_learns_that_the_report_waits() {
        var world = hardship.world();
        var id = world.submitted(false);
        var companion = cases.colleague(world.town, Role.TOWN);
        assertThat(hardship.get(world.townOfficer, "/desk/hardship/" + id + "/visit")).hasStatusOk().bodyText().contains("value=\"" + companion.account() + "\"");
        var report = new HashMap<>(Map.of("visitor", world.townOfficer.account().toString(), "visitedOn", hardship.today(), "findings", "As told", "companion", "999999999"));
        assertThat(hardship.post(world.townOfficer, "/desk/hardship/" + id + "/visit", report)).as("nobody who could have gone").hasStatus(422);

        report.put("companion", companion.account().toString());
        assertThat(hardship.post(world.townOfficer, "/desk/hardship/" + id + "/visit", report)).hasStatus3xxRedirection();

        var waits = "The visit for application " + id + " waits for your confirmation";
        assertThat(hardship.get(companion, "/desk")).hasStatusOk().bodyText().contains(waits);
        assertThat(hardship.get(world.townColleague, "/desk")).hasStatusOk().bodyText().doesNotContain(waits);
        assertThat(hardship.get(companion, "/me/messages")).hasStatusOk().bodyText().contains("the report of the visit for application " + id);
        hardship.visiting.confirm(companion, id, world.visit(id));
        assertThat(hardship.get(companion, "/desk")).hasStatusOk().bodyText().doesNotContain(waits);
    }

    @Test
    void a_visit_for_an_earlier_application_says_so() {
        var world = hardship.world().funded(1_000);
        var first = world.agreed(100, 0);
        world.noticeOver(first);
        var again = world.submitted(false);
        var mark = "Made for application " + first;

        assertThat(hardship.get(world.townOfficer, "/desk/hardship/" + again)).hasStatusOk().bodyText().contains(mark);
        assertThat(hardship.get(world.townOfficer, "/desk/hardship/" + first)).hasStatusOk().bodyText().doesNotContain("Made for application");
    }

    private StepId step(AidApplicationId id) {
        return hardship.applications.desk(hardship.applications.find(id).orElseThrow()).orElseThrow().step();
    }

    @Test
    void a_step_that_is_decided_says_so_to_whoever_decides_it_again() {
        var world = hardship.world().funded(1_000);
        var id = world.submitted(false);
        world.visited(id);
        var address = "/desk/hardship/" + id + "/decide";
        var approval = Map.of("step", step(id).toString(), "action", "APPROVE", "amount", "");
        assertThat(hardship.post(world.townOfficer, address, approval)).hasStatus3xxRedirection();

        assertThat(hardship.post(world.townColleague, address, approval)).hasStatus(422).bodyText().contains("Somebody has just decided this step");
        assertThat(hardship.post(world.townOfficer, address, Map.of("action", "REJECT", "reason", "No"))).as("without a number, it is the last step of the desk").hasStatus(422);
        assertThat(hardship.post(world.cityOfficer, address, Map.of("step", step(id).toString(), "action", "APPROVE"))).hasStatus3xxRedirection();
    }

    @Test
    void a_step_of_another_application_is_not_decided_here() {
        var world = hardship.world();
        var id = world.submitted(false);
        var other = hardship.world().submitted(false);

        assertThat(hardship.post(world.townOfficer, "/desk/hardship/" + id + "/decide", Map.of("step", step(other).toString(), "action", "CONFIRM"))).hasStatus(422);
    }

    @Test
    void whoever_looks_into_objections_reads_them_where_they_decide() {
        var world = hardship.world().funded(1_000);
        var id = world.agreed(100, 0);
        var notice = hardship.jdbc.sql("select n.id as value from procedures.notice n join procedures.case_file c on c.id = n.case_id where c.subject = :subject")
                .param("subject", "hardship/" + id).query(NoticeId.class).single();
        objections.raise(Optional.empty(), notice, UUID.randomUUID(), Objection.typed("Neighbour", "154", "They own two houses."), Instant.now());

        assertThat(hardship.get(world.cityOfficer, "/desk/hardship/" + id)).hasStatusOk().bodyText().contains("They own two houses.");
        assertThat(hardship.get(world.member, "/me/hardship/" + id)).hasStatusOk().bodyText().doesNotContain("two houses");
    }
}
