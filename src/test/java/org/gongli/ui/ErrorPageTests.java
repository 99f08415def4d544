package org.gongli.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;
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
}
