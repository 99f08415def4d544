package org.gongli.membership.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.Map;
import org.gongli.access.ViewerAuthentication;
import org.gongli.shared.Viewer;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Forms that are not accepted come back with what was typed, and speak to whom they are about.
@GongliTest
class ChangeFormTests {

    private final MockMvcTester mvc;
    private final GivenChanges given;
    private final Asking asking;

    ChangeFormTests(MockMvcTester mvc, GivenChanges given, Asking asking) {
        this.mvc = mvc;
        this.given = given;
        this.asking = asking;
    }

    private MvcTestResult post(Viewer viewer, String path, Map<String, String> form) {
        var request = mvc.post().uri(path).header("Sec-Fetch-Site", "same-origin").header("Accept-Language", "en").with(authentication(new ViewerAuthentication(viewer)));
        form.forEach(request::param);
        return request.exchange();
    }

    @Test
    void a_member_who_may_not_ask_now_is_told_so_in_the_second_person() {
        var two = given.two();
        asking.leave(two.member(), "moving away");

        assertThat(post(two.member(), "/me/membership/leave", Map.of("reason", "once more"))).hasStatus(422).bodyText()
                .contains("Something about your membership is under way").doesNotContain("this member");
    }

    @Test
    void what_a_member_typed_comes_back() {
        var two = given.two();

        assertThat(post(two.member(), "/me/membership/retain", Map.of("why", "", "reason", "contract ended"))).hasStatus(422).bodyText()
                .contains("contract ended", "Please choose why");
        assertThat(post(two.member(), "/me/membership/leave", Map.of("reason", "x".repeat(501)))).hasStatus(422).bodyText().contains("x".repeat(501));
        assertThat(post(two.member(), "/me/membership/transfer", Map.of("q", "Fresh", "reason", "new job"))).hasStatus(422).bodyText()
                .contains("Please choose a union first", "value=\"Fresh\"");
    }

    @Test
    void what_a_chair_typed_comes_back() {
        var two = given.two();
        var path = "/membership/members/" + two.id();

        assertThat(post(two.oldChair(), path + "/expel", Map.of("reason", "court ruling", "decidedOn", "2026-01-02"))).hasStatus(422).bodyText()
                .contains("court ruling", "value=\"2026-01-02\"");
        assertThat(post(two.oldChair(), path + "/away", Map.of("reason", "never came", "months", "9"))).hasStatus(422).bodyText().contains("never came", "value=\"9\"");
        assertThat(post(two.oldChair(), path + "/retain", Map.of("reason", "laid off"))).hasStatus(422).bodyText().contains("laid off");
        assertThat(post(two.oldChair(), path + "/transfer", Map.of("reason", "new firm", "q", "Fresh"))).hasStatus(422).bodyText().contains("value=\"Fresh\"");
    }
}
