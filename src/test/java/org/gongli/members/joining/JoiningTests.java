package org.gongli.members.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.gongli.access.ViewerAuthentication;
import org.gongli.members.Members;
import org.gongli.members.NewMember;
import org.gongli.shared.Actor;
import org.gongli.shared.Missing;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.CitizenIds;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.gongli.ui.Todos.Todo;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@GongliTest
class JoiningTests {

    private static final AtomicLong PEOPLE = new AtomicLong(9_000_000);

    private final Given given;
    private final Joining joining;
    private final DecidingApplications deciding;
    private final ApplicationSql sql;
    private final ApplicationController controller;
    private final Members members;
    private final JdbcClient jdbc;
    private final MockMvcTester mvc;

    JoiningTests(Given given, Joining joining, DecidingApplications deciding, ApplicationSql sql, ApplicationController controller, Members members, JdbcClient jdbc,
            MockMvcTester mvc) {
        this.given = given;
        this.joining = joining;
        this.deciding = deciding;
        this.sql = sql;
        this.controller = controller;
        this.members = members;
        this.jdbc = jdbc;
        this.mvc = mvc;
    }

    @Test
    void somebody_joins_by_a_link_with_five_fields_and_sees_how_it_stands() {
        var union = new Linked("Shoes");
        var mei = someone("Chen Mei");

        assertThat(mvc.get().uri("/join/" + union.code)).hasStatusOk().bodyText().contains("Shoes", "name=\"submission\"");
        var state = submit(union.code, UUID.randomUUID().toString(), mei).exchange().getResponse().getRedirectedUrl();
        assertThat(page(state)).contains("It is usually decided within three working days").doesNotContain("Chen Mei", mei.phone().number());
        assertThat(controller.todos(union.chair)).singleElement().extracting(Todo::path).isEqualTo("/joining");

        assertThat(post(union.chair, "/joining/approve").param("id", waiting(union).getFirst().id().toString())).hasRedirectedUrl("/joining?done=1&hindered=0");

        assertThat(page(state)).contains("You are a member of");
        assertThat(members.byPhone(mei.phone())).isPresent();
        assertThat(controller.todos(union.chair)).isEmpty();
    }

    @Test
    void a_chair_declines_with_a_reason_that_the_applicant_reads() {
        var union = new Linked("Shoes");
        var state = "/join/status/" + joining.apply(union.code, UUID.randomUUID(), someone("Chen Mei"));
        var id = waiting(union).getFirst().id().toString();

        assertThat(post(union.chair, "/joining/decline").param("id", id)).hasStatus(422);
        assertThat(post(union.chair, "/joining/decline").param("id", id).param("reason", "works elsewhere")).hasStatus3xxRedirection();

        assertThat(page(state)).contains("works elsewhere");
        assertThat(waiting(union)).isEmpty();
    }

    @Test
    void what_was_typed_comes_back_when_a_field_is_wrong() {
        var union = new Linked("Shoes");

        assertThat(mvc.post().uri("/join/" + union.code).header("Sec-Fetch-Site", "same-origin").header("Accept-Language", "en").param("submission", UUID.randomUUID().toString())
                .param("name", "Chen <Mei>").param("citizenId", "441900199003159880").param("phone", "154"))
                .hasStatus(422).bodyText().contains("Chen &lt;Mei>", "441900199003159880", "check digit", "has 11 digits");
        assertThat(waiting(union)).isEmpty();
    }

    @Test
    void pressing_twice_and_two_tabs_are_one_application() throws Exception {
        var union = new Linked("Shoes");
        var mei = someone("Chen Mei");
        var form = UUID.randomUUID();

        var answers = allAtOnce(IntStream.range(0, 24).<Callable<String>>mapToObj(i -> () -> joining.apply(union.code, i % 2 == 0 ? form : UUID.randomUUID(), mei)).toList());

        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(waiting(union)).hasSize(1);
    }

    @Test
    void of_several_who_approve_at_once_one_enrols() throws Exception {
        var union = new Linked("Shoes");
        for (int i = 0; i < 10; i++) {
            joining.apply(union.code, UUID.randomUUID(), someone("Member " + i));
        }
        var ids = waiting(union).stream().map(ApplicationSql.Waiting::id).toList();

        var counts = allAtOnce(IntStream.range(0, 6).<Callable<Integer>>mapToObj(i -> () -> deciding.approve(union.chair, ids)).toList());

        assertThat(counts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(10);
        assertThat(jdbc.sql("select count(*) from members.member where org_id = :org").param("org", union.place.id()).query(Integer.class).single()).isEqualTo(10);
    }

    @Test
    void two_people_who_claim_the_same_number_both_wait_and_one_can_be_approved() {
        var union = new Linked("Shoes");
        var mei = someone("Chen Mei");
        var other = new Applicant("Somebody Else", mei.citizenId(), someone("x").phone(), null, false);
        joining.apply(union.code, UUID.randomUUID(), mei);
        joining.apply(union.code, UUID.randomUUID(), other);

        assertThat(waiting(union)).hasSize(2).allMatch(ApplicationSql.Waiting::twice);
        assertThat(deciding.approve(union.chair, waiting(union).stream().map(ApplicationSql.Waiting::id).toList())).isEqualTo(1);
        assertThat(waiting(union)).singleElement().extracting(ApplicationSql.Waiting::hindrance).isEqualTo(Hindrance.HERE);
    }

    @Test
    void only_who_knows_a_members_name_number_and_phone_is_told_that_this_is_a_member() {
        var union = new Linked("Shoes");
        var mei = someone("Chen Mei");
        members.enrol(Actor.SYSTEM, new Linked("Bags").place.id(), new NewMember(mei.name(), mei.citizenId(), mei.phone(), false, null, LocalDate.of(2024, 1, 1)));

        var herself = joining.apply(union.code, UUID.randomUUID(), mei);
        var curious = joining.apply(union.code, UUID.randomUUID(), new Applicant("Chen Mei", mei.citizenId(), someone("x").phone(), null, false));
        var stranger = joining.apply(union.code, UUID.randomUUID(), someone("Chen Mei"));

        assertThat(page("/join/status/" + herself)).contains("You are a member already");
        assertThat(page("/join/status/" + curious)).isEqualTo(page("/join/status/" + stranger).replace(stranger, curious)).contains("usually decided");
        assertThat(waiting(union)).extracting(ApplicationSql.Waiting::hindrance).containsExactly(Hindrance.ELSEWHERE, Hindrance.NONE);
        assertThat(deciding.approve(union.chair, waiting(union).stream().map(ApplicationSql.Waiting::id).toList())).isEqualTo(1);
    }

    @Test
    void a_renewed_link_ends_the_one_before() {
        var union = new Linked("Shoes");

        joining.renewLink(union.chair);

        assertThatThrownBy(() -> joining.apply(union.code, UUID.randomUUID(), someone("Chen Mei"))).isInstanceOf(Missing.class);
        assertThat(mvc.get().uri("/join/" + union.code)).hasStatus(404);
        assertThat(mvc.get().uri("/join/" + sql.code(union.place.id()).orElseThrow())).hasStatusOk();
    }

    @Test
    void an_address_of_a_state_cannot_be_guessed_from_another() {
        var union = new Linked("Shoes");
        var mine = joining.apply(union.code, UUID.randomUUID(), someone("Chen Mei"));
        var other = joining.apply(union.code, UUID.randomUUID(), someone("Li Lei"));

        var forged = other.substring(0, other.indexOf('-')) + mine.substring(mine.indexOf('-'));
        for (var token : List.of(forged, other.substring(0, other.indexOf('-')), other + "A", "x-y", "-")) {
            assertThat(mvc.get().uri("/join/status/{token}", token)).as(token).hasStatus(404);
        }
    }

    @Test
    void a_chair_decides_nothing_of_another_union() {
        var union = new Linked("Shoes");
        joining.apply(union.code, UUID.randomUUID(), someone("Chen Mei"));
        var id = waiting(union).getFirst().id();
        var stranger = new Linked("Bags").chair;

        assertThat(post(stranger, "/joining/approve").param("id", id.toString())).hasStatus(404);
        assertThat(post(stranger, "/joining/decline").param("id", id.toString()).param("reason", "no")).hasStatus(404);
        assertThat(post(stranger, "/joining/approve")).hasRedirectedUrl("/joining?done=0&hindered=0");
        assertThat(waiting(union)).hasSize(1);
    }

    @Test
    void too_many_at_once_are_asked_to_wait_and_keep_what_they_typed() {
        var union = new Linked("Shoes");
        var limited = false;
        for (int i = 0; i < 200 && !limited; i++) {
            var answer = submit(union.code, UUID.randomUUID().toString(), someone("Chen Mei")).with(request -> {
                request.setRemoteAddr("203.0.113.7");
                return request;
            }).exchange();
            limited = answer.getResponse().getStatus() == 422;
            if (limited) {
                assertThat(answer).bodyText().contains("Chen Mei", "Too many people are applying");
            }
        }
        assertThat(limited).isTrue();
    }

    @Test
    void the_pages_of_the_chair_show_masked_numbers_link_and_poster() {
        var union = new Linked("Shoes");
        var mei = someone("Chen Mei");
        joining.apply(union.code, UUID.randomUUID(), mei);

        assertThat(mvc.get().uri("/joining").with(authentication(new ViewerAuthentication(union.chair)))).hasStatusOk().bodyText()
                .contains("Chen Mei", mei.citizenId().masked(), union.code, "<svg class=\"qr\"").doesNotContain(mei.citizenId().number(), mei.phone().number());
        assertThat(mvc.get().uri("/joining/poster").with(authentication(new ViewerAuthentication(union.chair)))).hasStatusOk().bodyText().contains(union.code, "<svg class=\"qr\"");
        assertThat(mvc.get().uri("/joining.xlsx").with(authentication(new ViewerAuthentication(union.chair)))).hasStatusOk();
        var readable = jdbc.sql("select count(*) from members.join_application t where t::text like '%' || :id || '%' or t::text like '%' || :phone || '%'")
                .param("id", mei.citizenId().number()).param("phone", mei.phone().number()).query(Integer.class).single();
        assertThat(readable).isZero();
    }

    private List<ApplicationSql.Waiting> waiting(Linked union) {
        return sql.waiting(union.chair.scope(), null, 100);
    }

    private static Applicant someone(String name) {
        var number = PEOPLE.incrementAndGet();
        return new Applicant(name, CitizenIds.numbered(number), CitizenIds.phone(number), "E1", false);
    }

    private MockMvcRequestBuilder submit(String code, String submission, Applicant applicant) {
        return mvc.post().uri("/join/" + code).header("Sec-Fetch-Site", "same-origin").header("Accept-Language", "en").param("submission", submission).param("name", applicant.name())
                .param("citizenId", applicant.citizenId().number()).param("phone", applicant.phone().number()).param("employeeNo", "E1");
    }

    private MockMvcRequestBuilder post(Viewer viewer, String path) {
        return mvc.post().uri(path).header("Sec-Fetch-Site", "same-origin").with(authentication(new ViewerAuthentication(viewer)));
    }

    private String page(String path) {
        var answer = mvc.get().uri(path).header("Accept-Language", "en").exchange().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static <T> List<T> allAtOnce(List<? extends Callable<T>> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(work).stream().map(done -> {
                try {
                    return done.get();
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            }).toList();
        }
    }

    /// A union with a link to join by.
    private final class Linked {

        private final Given.Place place;
        private final Viewer chair;
        private final String code;

        Linked(String name) {
            place = given.town("Houjie").union(name);
            chair = place.viewer(Role.CHAIR);
            joining.renewLink(chair);
            code = sql.code(place.id()).orElseThrow();
        }
    }
}
