package org.gongli.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@GongliTest
class OpenApiTests {

    private final MockMvcTester mvc;

    OpenApiTests(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void the_description_tells_how_to_sign_in_and_asks_nobody_who_they_are() {
        assertThat(mvc.get().uri("/api/v1/openapi.json")).hasStatusOk().bodyJson()
                .hasPathSatisfying("$.components.securitySchemes.token.scheme", scheme -> assertThat(scheme).asString().isEqualTo("bearer"))
                .hasPathSatisfying("$.paths['/api/v1/sign-in'].post.security", security -> assertThat(security).asArray().isEmpty())
                .extractingPath("$..parameters[?(@.name in ['viewer', 'client', 'session'])]").asArray().isEmpty();
    }
}
