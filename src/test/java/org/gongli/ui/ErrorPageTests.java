package org.gongli.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@GongliTest
class ErrorPageTests {

    private final MockMvcTester mvc;

    ErrorPageTests(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void a_route_that_does_not_exist_says_so_in_the_language_of_the_reader() {
        assertThat(mvc.get().uri("/api/v1/time")).hasStatusOk();
        assertThat(mvc.get().uri("/no-such-page").header("Accept-Language", "en")).hasStatus(404).bodyText().contains("There is no such page");
    }

    @ParameterizedTest
    @CsvSource({
            "/redeem/inspect,            /redeem?lang=zh",
            "/members/7/leave,           /members/7?lang=zh",
            "/giveaways/manage/7/submit, /giveaways/manage/7?lang=zh",
            "/accounts/7/posts/8/end,    /accounts/7?lang=zh",
            "/sign-in/demo,              /sign-in?lang=zh",
            "/sign-out,                  /?lang=zh"})
    void the_other_language_of_a_page_that_answered_a_form_is_the_page_above(String answered, String above) {
        assertThat(mvc.get().uri(answered + "?lang=zh")).hasStatus(302).hasRedirectedUrl(above);
        assertThat(mvc.get().uri(answered)).hasStatus(405);
    }

    @Test
    void a_program_that_uses_the_wrong_method_is_told_so() {
        assertThat(mvc.get().uri("/api/v1/redemptions?lang=zh")).hasStatus(405);
    }
}
