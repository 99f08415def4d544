package org.gongli.membership.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import org.gongli.access.ViewerAuthentication;
import org.gongli.members.Memberships;
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

    @Test
    void a_member_asks_to_move_and_both_chairs_agree() {
        var two = given.two();
        assertThat(get(two.member(), "/me/membership")).hasStatusOk().bodyJson().extractingPath("$.state").isEqualTo("ACTIVE");

        var asked = post(two.member(), "/me/membership/transfer", "{\"to\": %s, \"reason\": \"new job\"}".formatted(two.fresh().id()));
        assertThat(asked).hasStatus(201).bodyJson().extractingPath("$.change.kind").isEqualTo("TRANSFER");
        var id = sql.open(two.id()).orElseThrow().id();

        assertThat(get(two.oldChair(), "/membership-changes")).hasStatusOk().bodyJson().extractingPath("$.rows[0].state").isEqualTo("RUNNING");
        assertThat(post(two.oldChair(), "/membership-changes/" + id + "/decision", "{\"action\": \"APPROVE\"}")).hasStatusOk();
        assertThat(post(two.oldChair(), "/membership-changes/" + id + "/decision", "{\"action\": \"APPROVE\"}")).hasStatus(403);
        assertThat(post(two.freshChair(), "/membership-changes/" + id + "/decision", "{\"action\": \"APPROVE\"}")).hasStatusOk().bodyJson().extractingPath("$.state").isEqualTo("DONE");
        assertThat(memberships.of(two.id()).orElseThrow().org()).isEqualTo(two.fresh().id());
    }

    @Test
    void what_is_missing_is_a_problem_in_one_sentence() {
        var two = given.two();

        assertThat(post(two.member(), "/me/membership/transfer", "{}")).hasStatus(422).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(post(two.oldChair(), "/membership-changes/" + asking.leave(two.member(), "home") + "/decision", "{}")).hasStatus(422);
    }

    @Test
    void own_data_is_for_its_member() {
        var two = given.two();

        assertThat(get(two.member(), "/me/data")).hasStatusOk().bodyText().contains("Chen Mei");
        assertThat(get(two.cityOfficer(), "/me/data")).hasStatus(404);
    }
}
