package org.gongli.membership.owndata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.gongli.access.ViewerAuthentication;
import org.gongli.members.Members;
import org.gongli.members.Memberships;
import org.gongli.procedures.Action;
import org.gongli.procedures.Deciding;
import org.gongli.procedures.Decision;
import org.gongli.shared.Actor;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.gongli.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@GongliTest
class OwnDataTests {

    private final MockMvcTester mvc;
    private final Given given;
    private final GivenRequests requested;
    private final DataRequests requests;
    private final DataRequestSql sql;
    private final Exporting exporting;
    private final Deciding deciding;
    private final Members members;
    private final Memberships memberships;
    private final JdbcClient jdbc;
    private final MovableClock clock;

    OwnDataTests(MockMvcTester mvc, Given given, GivenRequests requested, DataRequests requests, DataRequestSql sql, Exporting exporting, Deciding deciding, Members members,
            Memberships memberships, JdbcClient jdbc, MovableClock clock) {
        this.mvc = mvc;
        this.given = given;
        this.requested = requested;
        this.requests = requests;
        this.sql = sql;
        this.exporting = exporting;
        this.deciding = deciding;
        this.members = members;
        this.memberships = memberships;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @AfterEach
    void the_clock_runs_on() {
        clock.reset();
    }

    private MvcTestResult get(Viewer viewer, String path) {
        return mvc.get().uri(path).header("Accept-Language", "en").with(authentication(new ViewerAuthentication(viewer))).exchange();
    }

    private static Map<String, String> unzipped(byte[] archive) throws IOException {
        var files = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void an_export_holds_every_area_readable_and_for_programs_and_nothing_of_others() throws IOException {
        var union = given.town("T").union("U");
        var member = union.member("Chen <Mei>");
        union.member("Somebody Else");
        var files = unzipped(get(member, "/me/data/exports/" + exporting.ask(member)).getResponse().getContentAsByteArray());

        assertThat(files.get("index.html")).contains("Chen &lt;Mei&gt;").doesNotContain("Somebody Else", "Chen <Mei>");
        assertThat(files.get("record.csv")).startsWith("\uFEFF").contains("Chen <Mei>");
        assertThat(files.get("record.json")).contains("Chen <Mei>");
        assertThat(files.get("contact.csv")).contains(members.phone(member.self()).orElseThrow().number());
        assertThat(files).containsKeys("membership.csv", "membership.json", "who-looked.csv");
    }

    @Test
    void an_export_is_its_members_alone_and_expires() {
        var union = given.town("T").union("U");
        var member = union.member("A");
        var path = "/me/data/exports/" + exporting.ask(member);

        assertThat(get(union.member("B"), path)).hasStatus(404);
        assertThat(get(member, path)).hasStatusOk();
        clock.advance(Exporting.GOOD_FOR.plus(Duration.ofSeconds(1)));
        assertThat(get(member, path)).hasStatus(422);
        assertThat(jdbc.sql("select count(*) from audit.entry where action = 'membership.own-data-taken' and subject = :subject")
                .param("subject", path.replace("/me/data/exports/", "export/")).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void a_correction_that_is_agreed_to_is_in_the_register_at_once() {
        var union = given.town("T").union("U");
        var member = union.member("Chen Mai");
        var id = requests.correct(member, CorrectionField.NAME, " Chen  Mei ", "typing error");
        deciding.decide(union.viewer(Role.CHAIR), requested.step(id), Decision.of(Action.APPROVE, ""));

        assertThat(members.name(member.self())).contains("Chen Mei");
        assertThat(sql.find(id).orElseThrow().state()).isEqualTo(DataRequestState.DONE);
    }

    @Test
    void a_phone_that_is_anothers_is_not_taken_and_the_request_goes_on() {
        var union = given.town("T").union("U");
        var member = union.member("A");
        var taken = members.phone(union.enrol("B")).orElseThrow();
        var id = requests.correct(member, CorrectionField.PHONE, taken.number(), "new phone");

        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> deciding.decide(union.viewer(Role.CHAIR), requested.step(id), Decision.of(Action.APPROVE, "")));
        assertThat(sql.find(id).orElseThrow().state()).isEqualTo(DataRequestState.RUNNING);
        assertThat(members.phone(member.self())).isNotEqualTo(Optional.of(taken));
    }

    @Test
    void a_refusal_needs_a_reason_and_changes_nothing() {
        var union = given.town("T").union("U");
        var member = union.member("Chen Mei");
        var id = requests.correct(member, CorrectionField.NAME, "Li Lei", "I like it better");

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> deciding.decide(union.viewer(Role.CHAIR), requested.step(id), Decision.of(Action.REJECT, "")));
        deciding.decide(union.viewer(Role.CHAIR), requested.step(id), Decision.of(Action.REJECT, "the card says otherwise"));

        assertThat(sql.find(id).orElseThrow().state()).isEqualTo(DataRequestState.REFUSED);
        assertThat(members.name(member.self())).contains("Chen Mei");
    }

    @Test
    void one_request_of_a_kind_at_a_time() {
        var member = given.town("T").union("U").member("A");
        requests.delete(member, "x");

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> requests.delete(member, "again")).extracting(Refused::key).isEqualTo("membership.data-request.one-at-a-time");
    }

    @Test
    void a_deletion_takes_what_nothing_needs_and_leaves_what_a_rule_keeps() {
        var town = given.town("T");
        var union = town.union("U");
        var member = union.member("Chen Mei");
        jdbc.sql("""
                insert into notices.message (member_id, topic, sensitive, mandatory, text_key, args, path, occasion, told_at, read_at)
                values (:member, 'x', false, false, 'x', '\\x00', '/', 'x', now(), now())
                """).param("member", member.self()).update();
        memberships.leave(Actor.SYSTEM, member.self(), union.id(), "moved away");
        var id = requests.delete(member, "I have left");
        deciding.decide(town.viewer(Role.TOWN), requested.step(id), Decision.of(Action.APPROVE, ""));

        var request = sql.find(id).orElseThrow();
        assertThat(request.erased()).contains("members.contact", "notices.own-messages");
        assertThat(request.kept()).contains("members.record", "membership.history", "audit.my-file");
        assertThat(jdbc.sql("select phone_index is null and employee_no is null from members.member where id = :id").param("id", member.self()).query(Boolean.class).single()).isTrue();
        assertThat(jdbc.sql("select count(*) from notices.message where member_id = :id and occasion = 'x'").param("id", member.self()).query(Long.class).single()).isZero();
        assertThat(members.name(member.self())).contains("Chen Mei");
    }

    @Test
    void who_is_a_member_stays_reachable_after_a_deletion() {
        var town = given.town("T");
        var member = town.union("U").member("Chen Mei");
        var id = requests.delete(member, "x");
        deciding.decide(town.viewer(Role.TOWN), requested.step(id), Decision.of(Action.APPROVE, ""));

        assertThat(sql.find(id).orElseThrow().kept()).contains("members.contact");
        assertThat(members.phone(member.self())).isPresent();
    }

    @Test
    void the_pages_show_everything_in_the_readers_language() {
        var member = given.town("T").union("U").member("Chen Mei");

        assertThat(get(member, "/me/data")).hasStatusOk().bodyText().contains("Chen Mei", "My data", "Correct my data");
        assertThat(get(member, "/me/data/deletion")).hasStatusOk().bodyText().contains("Cybersecurity Law");
        assertThat(get(member, "/me/data/correction")).hasStatusOk();
        assertThat(get(member, "/me/consents")).hasStatusOk();
    }

    @Test
    void what_was_typed_comes_back_with_what_is_wrong() {
        var member = given.town("T").union("U").member("Chen Mei");

        assertThat(mvc.post().uri("/me/data/correction").header("Sec-Fetch-Site", "same-origin").param("field", "PHONE").param("value", "123").param("reason", "new card")
                .with(authentication(new ViewerAuthentication(member))).exchange()).hasStatus(422).bodyText().contains("new card", "123");
    }
}
