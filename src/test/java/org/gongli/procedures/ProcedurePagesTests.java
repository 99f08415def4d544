package org.gongli.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.gongli.access.ViewerAuthentication;
import org.gongli.procedures.definitions.Definitions;
import org.gongli.shared.Actor;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The pages of cases and procedures: laying a file, handing over, who sees what, deciding and what comes after.
@GongliTest
class ProcedurePagesTests {

    private final GivenCases given;
    private final Given places;
    private final Procedures procedures;
    private final Definitions definitions;
    private final JdbcClient jdbc;
    private final MockMvcTester mvc;

    ProcedurePagesTests(GivenCases given, Given places, Procedures procedures, Definitions definitions, JdbcClient jdbc, MockMvcTester mvc) {
        this.given = given;
        this.places = places;
        this.procedures = procedures;
        this.definitions = definitions;
        this.jdbc = jdbc;
        this.mvc = mvc;
    }

    @AfterEach
    void theirOwnFileAgain() {
        definitions.takeAway(Actor.SYSTEM, "sample");
    }

    @Test
    void how_many_confidential_cases_there_are_is_told_to_those_who_see_all_of_them() {
        var city = places.city("Counting");

        var told = body("/procedures/hardship?lang=en", city.viewer(Role.CITY));
        assertThat(told).containsPattern("\\d+ on their way").doesNotContain("how many is not told");
        assertThat(body("/procedures/hardship?lang=en", city.town("T").viewer(Role.TOWN))).contains("how many is not told").doesNotContain("on their way");
        assertThat(body("/procedures?lang=en", city.union("U").viewer(Role.CHAIR))).contains("how many is not told").containsPattern("\\d+ on their way");
    }

    private String body(String path, Viewer viewer) {
        return new String(mvc.get().uri(path).with(authentication(new ViewerAuthentication(viewer))).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String source() {
        try {
            return new ClassPathResource("procedures/sample.bpmn20.xml").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult laid(byte[] file) {
        return mvc.post().uri("/procedures").multipart().file(new MockMultipartFile("file", "own.bpmn20.xml", "text/xml", file)).header("Sec-Fetch-Site", "same-origin")
                .header("Accept-Language", "en").with(authentication(new ViewerAuthentication(places.city("C").viewer(Role.ADMINISTRATOR)))).exchange();
    }

    private MockMvcRequestBuilder get(Viewer viewer, String path) {
        return mvc.get().uri(path).header("Accept-Language", "en").with(authentication(new ViewerAuthentication(viewer)));
    }

    private MockMvcRequestBuilder post(Viewer viewer, String path) {
        return mvc.post().uri(path).header("Sec-Fetch-Site", "same-origin").header("Accept-Language", "en").with(authentication(new ViewerAuthentication(viewer)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <startEvent id="start"       | <scriptTask id="evil" name="x" scriptFormat="js"/><startEvent id="start" | scriptTask
            <?xml version="1.0" encoding="UTF-8"?> | <!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>        | was not taken
            </definitions>               |                                                                        | not well-formed XML
            id="sample" name             | id="nobody-knows-it" name                                              | nobody-knows-it
            ${action == 'OBJECTED'}      | ${''.getClass()}                                                       | condition
            """)
    void a_hostile_or_broken_file_is_refused_with_its_sentence_and_changes_nothing(String from, String to, String sentence) {
        var before = definitions.current("sample").id();

        assertThat(laid(source().replace(from, to == null ? "" : to).getBytes(StandardCharsets.UTF_8))).hasStatus(422).bodyText().contains(sentence).contains("name=\"file\"")
                .doesNotContain("root:");
        assertThat(definitions.current("sample").id()).isEqualTo(before);
    }

    @Test
    void what_is_no_text_and_no_file_at_all_are_refused_in_words() {
        assertThat(laid(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1})).hasStatus(422).bodyText().contains("UTF-8");
        assertThat(laid(new byte[0])).hasStatus(422).bodyText().contains("Please choose a file first");
    }

    @Test
    void a_case_that_runs_keeps_the_version_it_began_with_and_a_new_one_begins_with_the_citys() {
        var one = given.started();

        assertThat(laid(source().replace("gongli:name-en=\"Town reviews\"", "gongli:name-en=\"Town looks\"").getBytes(StandardCharsets.UTF_8))).hasStatus3xxRedirection()
                .hasRedirectedUrl("/procedures/sample");

        assertThat(get(one.atTown().townOfficer, "/cases/" + one.id)).hasStatusOk().bodyText().contains("Town reviews").doesNotContain("Town looks");
        var other = given.started().atTown();
        assertThat(get(other.townOfficer, "/cases/" + other.id)).hasStatusOk().bodyText().contains("Town looks").doesNotContain("Town reviews");
    }

    @Test
    void a_procedure_is_drawn_anew_from_its_file() {
        var administrator = places.city("C").viewer(Role.ADMINISTRATOR);

        assertThat(get(administrator, "/procedures/founding.bpmn20.xml")).hasStatusOk().hasHeader("Content-Disposition", "attachment; filename=\"founding.bpmn20.xml\"").bodyText()
                .contains("<process id=\"founding\"");
        assertThat(get(administrator, "/procedures/none.bpmn20.xml")).hasStatus(404);
    }

    @Test
    void a_file_that_forgets_what_the_platform_brings_along_is_refused() {
        var forgetful = source().replaceAll(" gongli:variables=\"[^\"]*\"", "");

        assertThat(laid(forgetful.getBytes(StandardCharsets.UTF_8))).hasStatus(422).bodyText().contains("does not declare the variable");
    }

    @Test
    void who_is_handed_the_desk_by_form_decides_in_those_days_and_not_after() {
        var one = given.started();
        var two = given.started();
        var deputy = given.colleague(one.town, Role.TOWN);
        var today = LocalDate.now();

        assertThat(get(deputy, "/desk/cases")).bodyText().doesNotContain("/cases/" + one.id + "\"");
        assertThat(post(one.chair, "/desk/absence").param("deputy", deputy.account().toString()).param("first", today.minusDays(1).toString()).param("last", today.plusDays(3).toString()))
                .hasStatus3xxRedirection();
        assertThat(get(deputy, "/desk/cases")).bodyText().contains("/cases/" + one.id + "\"", "as deputy");
        assertThat(get(one.chair, "/desk/absence")).bodyText().contains("Deputy");
        assertThat(get(deputy, "/cases/" + two.id)).hasStatus(404);

        var absence = jdbc.sql("select id from procedures.absence where deputy_id = :deputy").param("deputy", deputy.account()).query(Long.class).single();
        assertThat(post(one.chair, "/desk/absence/" + absence + "/end")).hasStatus3xxRedirection();
        assertThat(get(deputy, "/desk/cases")).bodyText().doesNotContain("/cases/" + one.id + "\"");
    }

    @Test
    void handing_over_to_a_stranger_or_backwards_in_time_is_refused_and_keeps_the_days() {
        var one = given.started();
        var deputy = given.colleague(one.town, Role.TOWN);

        assertThat(post(one.chair, "/desk/absence").param("deputy", given.started().townOfficer.account().toString()).param("first", "2099-01-01").param("last", "2099-01-05"))
                .hasStatus(422).bodyText().contains("2099-01-05");
        assertThat(post(one.chair, "/desk/absence").param("deputy", deputy.account().toString()).param("first", "2099-01-05").param("last", "2099-01-01")).hasStatus(422);
        assertThat(post(one.chair, "/desk/absence")).hasStatus(422);
    }

    @Test
    void a_confidential_case_is_seen_by_its_applicant_the_desks_it_passes_and_the_auditor() {
        definitions.lay(Actor.SYSTEM, source().replace("<process id=\"sample\"", "<process id=\"sample\" gongli:confidential=\"true\""));
        var one = given.started();
        var path = "/cases/" + one.id;
        var auditor = one.city.viewer(Role.AUDITOR);

        assertThat(get(one.applicant, path)).hasStatusOk();
        assertThat(get(one.chair, path)).hasStatusOk();
        assertThat(get(auditor, path)).hasStatusOk();
        assertThat(get(one.union.member("Colleague"), path)).hasStatus(404);
        assertThat(get(one.townOfficer, path)).as("not yet on this desk").hasStatus(404);
        assertThat(get(one.townOfficer, "/cases")).bodyText().doesNotContain(path);
        assertThat(get(one.townOfficer, "/api/v1" + path)).hasStatus(404);
        assertThat(get(one.cityOfficer, path)).hasStatus(404);

        one.atTown();
        assertThat(get(one.townOfficer, path)).hasStatusOk();
        assertThat(get(one.townOfficer, "/cases")).bodyText().contains(path);
        assertThat(get(one.cityOfficer, path)).hasStatus(404);
        assertThat(get(one.chair, path)).as("it passed this desk").hasStatusOk();
    }

    @Test
    void who_pays_knows_of_no_case() {
        var one = given.started();
        var cashier = one.city.viewer(Role.CASHIER);

        assertThat(get(cashier, "/cases/" + one.id)).hasStatus(404);
        assertThat(get(cashier, "/cases")).bodyText().doesNotContain("/cases/" + one.id);
        assertThat(get(cashier, "/api/v1/cases/" + one.id)).hasStatus(404);
    }

    @Test
    void a_decision_leads_back_to_what_waits() {
        var one = given.started();

        assertThat(post(one.chair, "/cases/" + one.id + "/decide").param("step", one.step().toString()).param("action", "APPROVE")).hasStatus3xxRedirection()
                .hasRedirectedUrl("/desk/cases?done=1");
        assertThat(get(one.chair, "/desk/cases?done=1")).bodyText().contains("1 decided.");
    }

    @Test
    void of_a_batch_the_page_names_by_title_what_was_not_taken_and_why() {
        var one = given.started();
        var step = one.step();
        one.decide(one.union.viewer(Role.CHAIR), Action.APPROVE);
        var strange = given.started();

        assertThat(post(one.chair, "/desk/cases").param("step", step.toString(), strange.step().toString()).param("action", "APPROVE")).hasStatus(422).bodyText()
                .contains("has just decided", "not on your desk").doesNotContain("No. " + step);
    }

    @Test
    void a_program_reads_where_a_case_stands_and_nothing_begins_by_it() {
        var one = given.started();

        assertThat(get(one.chair, "/api/v1/cases/" + one.id)).hasStatusOk().bodyJson().extractingPath("$.now.step").isEqualTo("Union checks");
        assertThat(one.now().begun()).isFalse();
        one.decide(one.chair, Action.APPROVE);
        assertThat(get(one.applicant, "/api/v1/cases/" + one.id)).hasStatusOk().bodyJson().extractingPath("$.past[0].action").isEqualTo("APPROVE");
        assertThat(get(one.applicant, "/api/v1/cases/" + one.id)).bodyText().doesNotContain("because");
        assertThat(get(one.applicant, "/api/v1/cases")).hasStatusOk().bodyJson().extractingPath("$.rows[*].id").asArray().containsExactly((int) one.id.value());
        assertThat(get(one.townOfficer, "/api/v1/cases?state=RUNNING")).hasStatusOk().bodyJson().extractingPath("$.rows[0].step").isEqualTo("Town reviews");
        assertThat(get(given.started().applicant, "/api/v1/cases/" + one.id)).hasStatus(404);
    }

    @Test
    void where_one_person_alone_holds_the_post_the_case_says_who_can_go_on() {
        var one = given.started();
        var alone = given.colleague(one.city, Role.CITY);
        one.atCity().decide(alone, Action.APPROVE);

        assertThat(one.now().nobodyElse()).isTrue();
        assertThat(get(alone, "/cases/" + one.id)).hasStatusOk().bodyText().contains("The administrator can appoint a second person");
        var second = given.colleague(one.city, Role.CITY);
        assertThat(one.now().nobodyElse()).isFalse();
        assertThat(get(alone, "/cases/" + one.id)).bodyText().doesNotContain("appoint a second person");
        one.decide(second, Action.APPROVE);
    }

    @Test
    void what_nobody_at_the_desk_may_decide_lies_on_the_desk_above_at_once() {
        var one = given.started();
        var alone = given.colleague(one.union, Role.CHAIR);
        var id = procedures.start(alone, SampleMatter.of(one.union.id(), alone));
        var now = Objects.requireNonNull(procedures.progress(id).now());

        assertThat(now.nobodyElse()).isTrue();
        assertThat(now.above()).isEqualTo("T");
        assertThat(get(alone, "/cases/" + id)).bodyText().contains("T can decide it now");
        assertThat(get(one.townOfficer, "/desk/cases")).bodyText().contains("/cases/" + id);
        assertThat(post(one.townOfficer, "/cases/" + id + "/decide").param("step", now.step().toString()).param("action", "APPROVE")).hasStatus3xxRedirection();
    }

    @Test
    void what_a_colleague_may_decide_stays_on_the_desk() {
        var one = given.started();
        var applicant = given.colleague(one.union, Role.CHAIR);
        given.colleague(one.union, Role.CHAIR);
        var id = procedures.start(applicant, SampleMatter.of(one.union.id(), applicant));

        assertThat(Objects.requireNonNull(procedures.progress(id).now()).above()).isNull();
        assertThat(get(one.townOfficer, "/desk/cases")).bodyText().doesNotContain("/cases/" + id);
    }

    /// Somebody with an account and a post here.
}
