package org.gongli.membership.owndata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.gongli.access.ViewerAuthentication;
import org.gongli.access.signingin.SentCodes;
import org.gongli.members.Members;
import org.gongli.members.Memberships;
import org.gongli.members.Phone;
import org.gongli.members.RetentionCards;
import org.gongli.notices.NewNotice;
import org.gongli.notices.Notices;
import org.gongli.procedures.Action;
import org.gongli.procedures.Deciding;
import org.gongli.procedures.Decision;
import org.gongli.procedures.drafts.Drafts;
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
import org.springframework.transaction.support.TransactionOperations;

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
    private final TransactionOperations transaction;
    private final Notices notices;
    private final Drafts drafts;
    private final SentCodes codes;
    private final JdbcClient jdbc;
    private final MovableClock clock;

    OwnDataTests(MockMvcTester mvc, Given given, GivenRequests requested, DataRequests requests, DataRequestSql sql, Exporting exporting, Deciding deciding, Members members,
            Memberships memberships, TransactionOperations transaction, Notices notices, Drafts drafts, SentCodes codes, JdbcClient jdbc, MovableClock clock) {
        this.mvc = mvc;
        this.given = given;
        this.requested = requested;
        this.requests = requests;
        this.sql = sql;
        this.exporting = exporting;
        this.deciding = deciding;
        this.members = members;
        this.memberships = memberships;
        this.transaction = transaction;
        this.notices = notices;
        this.drafts = drafts;
        this.codes = codes;
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

    private void told(Viewer member, String occasion, boolean read) {
        transaction.executeWithoutResult(status -> notices.tell(member.self(), NewNotice.of(DataNotices.TOPIC, "membership.notice.data-DONE", List.of(), "/me/data").once(occasion)));
        jdbc.sql("update notices.message set read_at = now() where member_id = :member and occasion = :occasion and :read")
                .param("member", member.self()).param("occasion", occasion).param("read", read).update();
    }

    private boolean reachable(Viewer member) {
        return jdbc.sql("select phone_index is not null from members.member where id = :id").param("id", member.self()).query(Boolean.class).single();
    }

    private Map<String, Integer> erased(DataRequestId id) {
        return sql.outcomes(List.of(id)).getOrDefault(id, List.of()).stream().filter(outcome -> outcome.erased() > 0).collect(Collectors.toMap(AreaOutcome::section, AreaOutcome::erased));
    }

    private List<String> held(DataRequestId id) {
        return sql.outcomes(List.of(id)).getOrDefault(id, List.of()).stream().filter(outcome -> !outcome.held().isEmpty()).map(AreaOutcome::section).toList();
    }

    private DataRequestId deleted(Given.Place town, Viewer member) {
        var id = requests.delete(member, "no longer needed");
        deciding.decide(town.viewer(Role.TOWN), requested.step(id), Decision.of(Action.APPROVE, ""));
        return id;
    }

    @Test
    void a_deletion_takes_what_nothing_needs_and_says_how_much_of_what_went_and_what_stays() {
        var town = given.town("T");
        var member = town.union("U").member("Chen Mei");
        told(member, "one", true);
        told(member, "two", true);
        told(member, "three", false);
        var id = deleted(town, member);

        assertThat(erased(id)).containsExactlyEntriesOf(Map.of("notices.own-messages", 2));
        assertThat(held(id)).contains("members.record", "members.contact", "membership.history", "audit.my-file", "notices.own-messages", "membership.data-requests");
        assertThat(jdbc.sql("select occasion from notices.message where member_id = :id and occasion in ('one', 'two', 'three')").param("id", member.self()).query(String.class).list()).containsExactly("three");
        assertThat(members.name(member.self())).contains("Chen Mei");
        assertThat(reachable(member)).isTrue();
        assertThat(get(member, "/me/data")).hasStatusOk().bodyText().contains("2 entries deleted", "on the day you leave");
    }

    @Test
    void what_was_needed_for_the_membership_alone_goes_when_it_ends_without_being_asked_for_again() {
        var town = given.town("T");
        var union = town.union("U");
        var member = union.member("Chen Mei");
        told(member, "one", false);
        var id = deleted(town, member);
        memberships.leave(Actor.SYSTEM, member.self(), union.id(), "moved away");

        assertThat(reachable(member)).isFalse();
        assertThat(erased(id)).containsEntry("members.contact", 1).containsEntry("notices.own-messages", 2);
        assertThat(held(id)).doesNotContain("members.contact", "notices.own-messages");
        assertThat(sql.find(id).orElseThrow().onLeaving()).isFalse();
    }

    @Test
    void a_deletion_that_is_agreed_to_while_the_member_leaves_waits_and_takes_everything() {
        var town = given.town("T");
        var union = town.union("U");
        var member = union.member("Chen Mei");
        var id = requests.delete(member, "no longer needed");
        var agreed = Objects.requireNonNull(transaction.execute(status -> {
            memberships.leave(Actor.SYSTEM, member.self(), union.id(), "moved away");
            var deciding = CompletableFuture.runAsync(() -> this.deciding.decide(town.viewer(Role.TOWN), requested.step(id), Decision.of(Action.APPROVE, "")));
            assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> deciding.get(1, TimeUnit.SECONDS));
            return deciding;
        }));
        agreed.join();

        assertThat(reachable(member)).isFalse();
        assertThat(sql.find(id).orElseThrow().onLeaving()).isFalse();
    }

    @Test
    void who_is_expelled_is_treated_the_same_and_who_did_not_ask_is_left_as_is() {
        var town = given.town("T");
        var union = town.union("U");
        var asked = union.member("A");
        var silent = union.member("B");
        deleted(town, asked);
        memberships.expel(Actor.SYSTEM, asked.self(), union.id(), "crime");
        memberships.leave(Actor.SYSTEM, silent.self(), union.id(), "moved away");

        assertThat(reachable(asked)).isFalse();
        assertThat(reachable(silent)).isTrue();
    }

    private MvcTestResult post(String path, Map<String, String> form) {
        var request = mvc.post().uri(path).header("Sec-Fetch-Site", "same-origin");
        form.forEach(request::param);
        return request.exchange();
    }

    /// What the page of a former member answers to a name and phone, once the code came back.
    private MvcTestResult asked(String name, Phone phone) throws Exception {
        var form = Map.of("name", name, "phone", phone.number());
        var page = post("/former-member", form).getResponse().getContentAsString();
        var proof = page.replaceAll("(?s).*name=\"proof\" value=\"([^\"]+)\".*", "$1");
        return post("/former-member/confirm", Map.of("name", name, "phone", phone.number(), "proof", proof, "code", codes.to(phone)));
    }

    @Test
    void who_left_before_asking_does_so_by_the_phone_of_those_days() throws Exception {
        var town = given.town("T");
        var union = town.union("U");
        var member = union.member("Chen Mei");
        var phone = members.phone(member.self()).orElseThrow();
        memberships.leave(Actor.SYSTEM, member.self(), union.id(), "moved away");

        assertThat(asked("Chen Mei", phone)).hasRedirectedUrl("/former-member?asked=true");
        var id = sql.of(List.of(member.self()), 10).getFirst().id();
        deciding.decide(town.viewer(Role.TOWN), requested.step(id), Decision.of(Action.APPROVE, ""));

        assertThat(reachable(member)).isFalse();
        assertThat(erased(id)).containsEntry("members.contact", 1);
        assertThat(jdbc.sql("select count(*) from notices.message where member_id = :id").param("id", member.self()).query(Long.class).single()).as("no inbox to open").isZero();
        assertThat(mvc.get().uri("/former-member?asked=true").header("Accept-Language", "en").exchange()).hasStatusOk().bodyText().contains("ask the town federation after thirty days");
    }

    @Test
    void a_name_that_is_not_theirs_asks_for_nothing_and_asking_again_is_asking_once() throws Exception {
        var union = given.town("T").union("U");
        var other = union.member("Li Lei");
        var again = union.member("Chen Mei");
        var others = members.phone(other.self()).orElseThrow();
        var phone = members.phone(again.self()).orElseThrow();
        requests.delete(again, "I am about to leave");
        memberships.leave(Actor.SYSTEM, other.self(), union.id(), "moved away");
        memberships.leave(Actor.SYSTEM, again.self(), union.id(), "moved away");

        assertThat(asked("Somebody Else", others)).hasRedirectedUrl("/former-member?asked=true");
        assertThat(sql.of(List.of(other.self()), 10)).isEmpty();
        assertThat(asked("Chen Mei", phone)).hasRedirectedUrl("/former-member?asked=true");
        assertThat(sql.of(List.of(again.self()), 10)).hasSize(1);
    }

    @Test
    void a_wrong_code_and_a_member_in_force_ask_for_nothing() throws Exception {
        var member = given.town("T").union("U").member("Chen Mei");
        var phone = members.phone(member.self()).orElseThrow();

        assertThat(asked("Chen Mei", phone)).hasRedirectedUrl("/former-member?asked=true");
        assertThat(sql.of(List.of(member.self()), 10)).isEmpty();
        assertThat(post("/former-member/confirm", Map.of("name", "Chen Mei", "phone", phone.number(), "proof", "x", "code", "123456"))).hasStatus(422);
        assertThat(post("/former-member", Map.of("name", "", "phone", "1"))).hasStatus(422);
    }

    @Test
    void joining_wishes_services_drafts_and_sessions_are_shown_and_go_where_nothing_keeps_them() throws Exception {
        var town = given.town("T");
        var union = town.union("U");
        var member = union.member("Chen Mei");
        var id = member.self();
        jdbc.sql("insert into access.account (id, kind, name, member_id, created_at) overriding system value values (:account, 'MEMBER', 'Chen Mei', :member, now())")
                .param("account", member.account()).param("member", id).update();
        jdbc.sql("""
                insert into access.session (token_hash, account_id, channel, created_at, last_seen_at, idle_seconds, expires_at, user_agent, ip_prefix)
                values (sha256(:account::text::bytea), :account, 'BROWSER', now(), now(), 60, now(), 'Lynx', '10.1.2.0')
                """).param("account", member.account()).update();
        jdbc.sql("""
                insert into members.join_application (org_id, submission, name, citizen_id_sealed, citizen_id_index, phone_sealed, phone_index, gig, status, reason, submitted_at, decided_at, member_id)
                select org_id, gen_random_uuid(), name, citizen_id_sealed, citizen_id_index, phone_sealed, phone_index, false, 'DECLINED', 'wrong union', now(), now(), null
                from members.member where id = :member
                union all
                select org_id, gen_random_uuid(), name, citizen_id_sealed, citizen_id_index, phone_sealed, phone_index, false, 'APPROVED', null, now(), now(), id
                from members.member where id = :member
                """).param("member", id).update();
        jdbc.sql("insert into services.service_record (slot, member_id, org_id, town_id, city_id, programme, served_at) values (:member % 64, :member, :org, :town, :town, 'Cinema', now())")
                .param("member", id).param("org", union.id()).param("town", town.id()).update();
        jdbc.sql("""
                insert into members.join_application (org_id, submission, name, citizen_id_sealed, citizen_id_index, phone_sealed, phone_index, gig, status, submitted_at)
                select org_id, gen_random_uuid(), name, citizen_id_sealed, citizen_id_index, phone_sealed, phone_index, false, 'PENDING', now()
                from members.member where id = :member
                """).param("member", id).update();
        drafts.keep(member, "hardship-new", Map.of("words", List.of("half a sentence")));

        assertThat(get(member, "/api/v1/me/data")).hasStatusOk().bodyText().contains("10.1.2.0", "wrong union", "Cinema", "half a sentence");
        var files = unzipped(get(member, "/me/data/exports/" + exporting.ask(member)).getResponse().getContentAsByteArray());
        assertThat(files.keySet()).contains("sign-ins.csv", "joining.csv", "services.csv", "drafts.csv");
        var request = deleted(town, member);

        assertThat(erased(request)).containsEntry("procedures.own-drafts", 1).containsEntry("members.own-applications", 1);
        assertThat(held(request)).contains("access.sessions", "members.own-applications", "services.own");
        assertThat(jdbc.sql("select card, entries from membership.data_request_area where request_id = :id and area = 'members.own-applications' and card <> ''").param("id", request)
                .query().singleRow()).as("the one that waits is kept like the one that was approved").containsEntry("card", RetentionCards.RECORDS).containsEntry("entries", 2);
    }

    @Test
    void a_page_reads_the_beginning_of_a_long_area_and_says_that_there_is_more() {
        var member = given.town("T").union("U").member("Chen Mei");
        IntStream.range(0, 30).forEach(number -> told(member, "many " + number, true));

        assertThat(get(member, "/me/data")).hasStatusOk().bodyText().contains("Only 20 are listed here");
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
