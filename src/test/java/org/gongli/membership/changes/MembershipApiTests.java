package org.gongli.membership.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import org.gongli.access.ViewerAuthentication;
import org.gongli.members.Memberships;
import org.gongli.procedures.StepId;
import org.gongli.shared.Viewer;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@GongliTest
class MembershipApiTests {

    private final MockMvcTester mvc;
    private final GivenChanges given;
    private final Asking asking;
    private final ChangeSql sql;
    private final Memberships memberships;

    MembershipApiTests(MockMvcTester mvc, GivenChanges given, Asking asking, ChangeSql sql, Memberships memberships) {
        this.mvc = mvc;
        this.given = given;
        this.asking = asking;
        this.sql = sql;
        this.memberships = memberships;
    }

    private MvcTestResult get(Viewer viewer, String path) {
        return mvc.get().uri("/api/v1" + path).with(authentication(new ViewerAuthentication(viewer))).exchange();
    }

    private MvcTestResult post(Viewer viewer, String path, String body) {
        return mvc.post().uri("/api/v1" + path).header("Sec-Fetch-Site", "same-origin").contentType(MediaType.APPLICATION_JSON).content(body)
                .with(authentication(new ViewerAuthentication(viewer))).exchange();
    }

    private MvcTestResult approve(Viewer viewer, ChangeId id, StepId step) {
        return post(viewer, "/membership-changes/" + id + "/decision", "{\"step\": %s, \"action\": \"APPROVE\"}".formatted(step));
    }

    @Test
    void a_member_asks_to_move_and_both_chairs_agree() {
        var two = given.two();
        assertThat(get(two.member(), "/me/membership")).hasStatusOk().bodyJson().extractingPath("$.state").isEqualTo("ACTIVE");

        var asked = post(two.member(), "/me/membership/transfer", "{\"to\": %s, \"reason\": \"new job\"}".formatted(two.fresh().id()));
        assertThat(asked).hasStatus(201).bodyJson().extractingPath("$.change.kind").isEqualTo("TRANSFER");
        var id = sql.open(two.id()).orElseThrow().id();

        assertThat(get(two.oldChair(), "/membership-changes")).hasStatusOk().bodyJson().extractingPath("$.rows[0].state").isEqualTo("RUNNING");
        var first = given.step(ChangeKind.TRANSFER, id);
        assertThat(get(two.oldChair(), "/membership-changes/" + id)).hasStatusOk().bodyJson().extractingPath("$.step").isEqualTo((int) first.value());
        assertThat(approve(two.oldChair(), id, first)).hasStatusOk();
        var second = given.step(ChangeKind.TRANSFER, id);
        assertThat(approve(two.oldChair(), id, second)).hasStatus(403);
        assertThat(approve(two.freshChair(), id, first)).as("what was read before it went on").hasStatus(422);
        assertThat(approve(two.freshChair(), id, second)).hasStatusOk().bodyJson().extractingPath("$.state").isEqualTo("DONE");
        assertThat(memberships.of(two.id()).orElseThrow().org()).isEqualTo(two.fresh().id());
    }

    @Test
    void what_is_missing_is_a_problem_in_one_sentence() {
        var two = given.two();

        assertThat(post(two.member(), "/me/membership/transfer", "{}")).hasStatus(422).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(post(two.oldChair(), "/membership-changes/" + asking.leave(two.member(), "home") + "/decision", "{}")).hasStatus(422);
        var leaving = sql.open(two.id()).orElseThrow().id();
        assertThat(post(two.oldChair(), "/membership-changes/" + leaving + "/decision", "{\"action\": \"CONFIRM\"}")).as("no step").hasStatus(422);
    }

    @Test
    void a_reason_that_nobody_can_see_is_no_reason() {
        var two = given.two();
        var id = asking.transfer(two.member(), two.fresh().id(), "new job");

        assertThat(post(two.oldChair(), "/membership-changes/" + id + "/decision", "{\"step\": %s, \"action\": \"REJECT\", \"reason\": \"\\u200b\"}"
                .formatted(given.step(ChangeKind.TRANSFER, id)))).hasStatus(422);
    }

    @Test
    void own_data_is_for_its_member() {
        var two = given.two();

        assertThat(get(two.member(), "/me/data")).hasStatusOk().bodyText().contains("Chen Mei");
        assertThat(get(two.cityOfficer(), "/me/data")).hasStatus(404);
    }
}
