package org.gongli.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

    @Test
    void every_operation_is_described_for_those_who_program() {
        assertThat(operations()).hasSizeGreaterThan(50).allSatisfy(operation -> {
            assertThat(operation.at("/summary").asString("")).as(operation.name()).hasSizeBetween(5, 80).doesNotEndWith(".");
            assertThat(operation.at("/description").asString("")).as(operation.name()).matches("(?s).*For(:| everybody).*\\.");
            assertThat(operation.at("/tags")).as(operation.name()).singleElement().satisfies(tag -> assertThat(tag.asString()).matches("[A-Z][a-z-]+( [a-z-]+)*"));
            assertThat(operation.at("/parameters")).as(operation.name()).allSatisfy(parameter -> assertThat(parameter.at("/schema/$ref").isMissingNode()).isTrue());
        });
        assertThat(operations()).extracting(operation -> operation.at("/operationId").asString()).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z]+[A-Za-z]*"));
        assertThat(described().at("/tags")).allSatisfy(tag -> assertThat(tag.at("/description").asString()).endsWith("."));
    }

    @Test
    void every_answer_has_its_kind() {
        assertThat(operations()).allSatisfy(operation -> operation.at("/responses").properties().forEach(response -> {
            var kinds = response.getValue().at("/content").propertyNames();
            var expected = response.getKey().startsWith("2") ? operation.answers() : List.of("application/problem+json");
            assertThat(kinds).as(operation.name() + " " + response.getKey()).containsExactlyElementsOf(response.getKey().equals("204") ? List.of() : expected);
            assertThat(response.getValue().at("/description").asString("")).as(operation.name()).isNotEmpty().isNotEqualTo("default response");
        }));
        assertThat(described().toString()).doesNotContain("*/*");
        assertThat(operations()).filteredOn(operation -> operation.name().matches("POST /api/v1/(documents|rosters)")).hasSize(2)
                .allSatisfy(operation -> assertThat(operation.at("/requestBody/content").propertyNames()).containsExactly("multipart/form-data"));
    }

    @Test
    void every_refusal_that_can_come_is_described() {
        assertThat(operations()).allSatisfy(operation -> {
            var told = operation.at("/responses").propertyNames();
            assertThat(told).as(operation.name()).contains("503").anyMatch(status -> status.startsWith("2"));
            assertThat(told.contains("404") || !operation.path().contains("{")).as(operation.name()).isTrue();
            assertThat(told.contains("401")).as(operation.name()).isNotEqualTo(operation.at("/description").asString().endsWith("For everybody."));
            assertThat(told.contains("422") || operation.method().equals("get")).as(operation.name()).isTrue();
            assertThat(told.contains("400")).as(operation.name()).isEqualTo(operation.at("/parameters").size() > 0 || !operation.at("/requestBody").isMissingNode());
        });
        assertThat(operation("POST /api/v1/redemptions").at("/responses").propertyNames()).contains("200", "400", "401", "403", "409", "422", "503");
        assertThat(operation("POST /api/v1/giveaways/{id}/claims").at("/responses").propertyNames()).contains("200", "201", "404");
    }

    private JsonNode described() {
        return JsonMapper.shared().readTree(mvc.get().uri("/api/v1/openapi.json").exchange().getResponse().getContentAsByteArray());
    }

    private List<Described> operations() {
        return described().at("/paths").properties().stream().flatMap(path -> path.getValue().properties().stream()
                .map(operation -> new Described(path.getKey(), operation.getKey(), operation.getValue()))).toList();
    }

    private Described operation(String name) {
        return operations().stream().filter(operation -> operation.name().equals(name)).findFirst().orElseThrow();
    }

    /// One operation of the document.
    private record Described(String path, String method, JsonNode json) {

        private static final Map<String, String> FILES = Map.of("/api/v1/documents/{id}", "application/octet-stream", "/api/v1/me/payouts/{id}/receipt.pdf", "application/pdf");

        String name() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }

        JsonNode at(String pointer) {
            return json.at(pointer);
        }

        List<String> answers() {
            return List.of(FILES.getOrDefault(path, "application/json"));
        }
    }
}
