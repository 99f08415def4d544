package org.gongli.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import org.gongli.access.ViewerAuthentication;
import org.gongli.shared.Viewer;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A desk as a program works at it.
@GongliTest
class DeskApiTests {

    private final GivenCases given;
    private final MockMvcTester mvc;

    DeskApiTests(GivenCases given, MockMvcTester mvc) {
        this.given = given;
        this.mvc = mvc;
    }

    @Test
    void what_waits_is_listed_and_decided_once() {
        var one = given.started();
        var step = one.step();

        assertThat(todos(one.chair)).bodyJson().extractingPath("$.rows[0].step").isEqualTo((int) step.value());
        assertThat(todos(one.townOfficer)).bodyJson().extractingPath("$.rows").asArray().isEmpty();
        assertThat(decide(one.chair, step, "{\"action\": \"RETURN\"}")).as("without a reason").hasStatus(422);
        assertThat(decide(one.chair, step, "{}")).hasStatus(422);
        assertThat(decide(one.chair, step, "{\"action\": \"APPROVE\"}")).hasStatus(204);
        assertThat(decide(one.chair, step, "{\"action\": \"APPROVE\"}")).as("a second time").hasStatus(422);
        assertThat(todos(one.townOfficer)).bodyJson().extractingPath("$.rows").asArray().hasSize(1);
    }

    @Test
    void a_step_of_strangers_is_none_and_changes_nothing() {
        var one = given.started();
        var other = given.started();

        assertThat(decide(other.chair, one.step(), "{\"action\": \"APPROVE\"}")).hasStatus(404);
        assertThat(decide(one.applicant, one.step(), "{\"action\": \"APPROVE\"}")).hasStatus(403);
        assertThat(todos(one.chair)).bodyJson().extractingPath("$.rows").asArray().hasSize(1);
    }

    private MvcTestResult todos(Viewer viewer) {
        return mvc.get().uri("/api/v1/todos").with(authentication(new ViewerAuthentication(viewer))).exchange();
    }

    private MvcTestResult decide(Viewer viewer, StepId step, String body) {
        return mvc.post().uri("/api/v1/steps/" + step + "/decision").header("Sec-Fetch-Site", "same-origin").contentType(MediaType.APPLICATION_JSON).content(body)
                .with(authentication(new ViewerAuthentication(viewer))).exchange();
    }
}
