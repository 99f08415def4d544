package org.gongli.hardship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.Optional;
import org.gongli.access.ViewerAuthentication;
import org.gongli.shared.Viewer;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@GongliTest
class HardshipApiTests {

    private static final String HOUSEHOLD = """
            {"kind": "MEDICAL", "cause": "CANCER", "livesInCity": true, "words": "Told", "costs": {"MEDICAL": 20000},
             "persons": [{"income": 2000, "per": "MONTH"}, {"name": "Spouse", "number": "%s", "relation": "SPOUSE", "income": 0}]}
            """;

    private final GivenHardship hardship;

    HardshipApiTests(GivenHardship hardship) {
        this.hardship = hardship;
    }

    private MvcTestResult ask(Optional<Viewer> viewer, HttpMethod method, String path, String body) {
        var request = hardship.mvc.method(method).uri("/api/v1" + path).header("Sec-Fetch-Site", "same-origin").contentType(MediaType.APPLICATION_JSON).content(body);
        viewer.ifPresent(who -> request.with(authentication(new ViewerAuthentication(who))));
        return request.exchange();
    }

    private MvcTestResult post(Viewer viewer, String path, String body) {
        return ask(Optional.of(viewer), HttpMethod.POST, path, body);
    }

    private MvcTestResult get(Viewer viewer, String path) {
        return ask(Optional.of(viewer), HttpMethod.GET, path, "");
    }

    private AidApplicationId begun(GivenHardship.World world) {
        var begun = post(world.member, "/me/hardship", HOUSEHOLD.formatted(GivenHardship.number()));
        assertThat(begun).hasStatus(201);
        return new AidApplicationId(hardship.jdbc.sql("select max(a.id) from hardship.application a join hardship.file f on f.id = a.file_id where f.member_id = :member")
                .param("member", world.member.self()).query(Long.class).single());
    }

    @Test
    void anybody_reckons_the_own_level() {
        assertThat(ask(Optional.empty(), HttpMethod.POST, "/hardship/self-test", "{\"persons\": 3, \"income\": 36000, \"costs\": {\"RENT\": 0}}")).hasStatusOk()
                .bodyJson().hasPathSatisfying("$.level", level -> assertThat(level).isEqualTo("DEEP")).hasPathSatisfying("$.net", net -> assertThat(net).isEqualTo(1000.00));
        assertThat(ask(Optional.empty(), HttpMethod.POST, "/hardship/self-test", "{\"persons\": 3, \"income\": -1}")).hasStatus(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"persons\": 3, \"costs\": {\"MEDICAL\": null}}", "{\"persons\": 3, \"costs\": null}"})
    void what_is_null_was_not_said(String answers) {
        assertThat(ask(Optional.empty(), HttpMethod.POST, "/hardship/self-test", answers)).hasStatusOk();
    }

    @Test
    void a_household_that_the_form_cannot_hold_is_refused_whole() {
        var world = hardship.world();
        var person = "{\"income\": 0}";

        assertThat(post(world.member, "/me/hardship", HOUSEHOLD.formatted(GivenHardship.number()).replace("{\"income\": 2000", (person + ", ").repeat(9) + "{\"income\": 2000"))).hasStatus(422);
        assertThat(post(world.member, "/me/hardship", HOUSEHOLD.formatted(GivenHardship.number()).replace("[{", "[null, {"))).hasStatus(422);
    }

    @Test
    void consents_that_are_missing_are_not_given() {
        var world = hardship.world();
        var id = begun(world);

        assertThat(post(world.member, "/me/hardship/" + id + "/submit", "{}")).hasStatus(422);
        assertThat(post(world.member, "/me/hardship/" + id + "/submit", "{\"consents\": [null]}")).hasStatus(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "1234567890123456789012345678901", "\"1e999999999\""})
    void a_number_that_nobody_could_write_out_is_not_taken(String income) {
        assertThat(ask(Optional.empty(), HttpMethod.POST, "/hardship/self-test", "{\"persons\": 3, \"income\": " + income + "}")).hasStatus(400);
    }

    @Test
    void a_member_begins_hands_in_and_follows() {
        var world = hardship.world();
        var id = begun(world);

        assertThat(post(world.member, "/me/hardship/" + id + "/submit", "{\"consents\": [\"REVIEW\"]}")).hasStatus(422);
        assertThat(post(world.member, "/me/hardship/" + id + "/submit", "{\"consents\": [\"REVIEW\", \"NOTICE\"]}")).hasStatus(204);
        assertThat(get(world.member, "/me/hardship")).hasStatusOk().bodyJson().hasPathSatisfying("$.applications[0].state", state -> assertThat(state).isEqualTo("REVIEW"));
        assertThat(get(world.member, "/me/hardship/" + id)).hasStatusOk().bodyText().contains("\"level\":\"DEEP\"").doesNotContain("Spouse", "Told");
        assertThat(get(hardship.world().member, "/me/hardship/" + id)).hasStatus(404);
    }

    @Test
    void what_is_wrong_with_a_household_is_said() {
        var world = hardship.world();

        assertThat(post(world.member, "/me/hardship", HOUSEHOLD.formatted("123"))).hasStatus(422);
        assertThat(post(world.member, "/me/hardship", "{\"kind\": \"MEDICAL\", \"cause\": \"CANCER\", \"persons\": [{\"income\": -5}]}")).hasStatus(422).bodyText()
                .contains("hardship.wrong.negative-income");
    }

    @Test
    void a_desk_lists_and_decides_within_its_scope() {
        var world = hardship.world().funded(10_000);
        var id = world.submitted(false);
        world.visited(id);
        var decision = "{\"action\": \"APPROVE\", \"amount\": 1200.50, \"line\": " + world.desks.get(world.town.id()).line + "}";

        assertThat(get(world.townOfficer, "/hardship")).hasStatusOk().bodyJson().hasPathSatisfying("$.rows[0].id", one -> assertThat(one).isEqualTo((int) id.value()));
        assertThat(get(world.townOfficer, "/hardship/" + id)).hasStatusOk().bodyText().contains("APPROVE", "\"tier\":\"TOWN\"");
        assertThat(get(world.chair, "/hardship")).hasStatusOk().bodyText().doesNotContain("\"id\"");
        assertThat(get(world.chair, "/hardship/" + id)).hasStatus(404);
        assertThat(post(world.chair, "/hardship/" + id + "/decisions", decision)).hasStatus(404);
        assertThat(post(world.townOfficer, "/hardship/" + id + "/decisions", "{}")).hasStatus(422);
        assertThat(post(world.townOfficer, "/hardship/" + id + "/decisions", decision)).hasStatus(204);
        assertThat(post(world.townOfficer, "/hardship/" + id + "/decisions", decision)).as("decided already, and no more the desk's").hasStatus4xxClientError();
        assertThat(hardship.aids(id)).containsExactly("TOWN 1200 DECIDED");
    }

    @Test
    void a_union_that_may_know_is_not_told_the_cap() {
        var world = hardship.world().funded(10_000);
        var id = world.submitted(true);

        assertThat(get(world.chair, "/hardship/" + id)).hasStatusOk().bodyText().contains("\"left\":null", "ENTERPRISE").doesNotContain("20000");
    }
}
