package org.gongli.access.signingin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongli.access.Persona;
import org.gongli.access.accounts.People;
import org.gongli.members.Phone;
import org.gongli.shared.Role;
import org.gongli.testing.CitizenIds;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.gongli.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@GongliTest
class SignInTests {

    private static final Pattern REQUEST = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");

    private final MockMvcTester mvc;
    private final Given given;
    private final People people;
    private final SentCodes codes;
    private final MovableClock clock;

    SignInTests(MockMvcTester mvc, Given given, People people, SentCodes codes, MovableClock clock) {
        this.mvc = mvc;
        this.given = given;
        this.people = people;
        this.codes = codes;
        this.clock = clock;
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void a_member_signs_in_by_phone_and_goes_where_they_wanted_to() {
        var worker = people.member(given.town("A").union("U").id());
        var request = ask(worker.phone());

        var entered = post(Map.of("request", request, "code", codes.to(worker.phone()), "next", "/me/sessions"));

        assertThat(entered).hasStatus(302).hasHeader("Location", "/me/sessions");
        var cookie = entered.getResponse().getHeader("Set-Cookie");
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax").contains("Path=/");
        assertThat(mvc.get().uri("/me/sessions").header("Cookie", cookie.substring(0, cookie.indexOf(';'))).cookie(entered.getResponse().getCookies())).hasStatusOk();
    }

    @Test
    void a_code_is_good_once() {
        var worker = people.member(given.town("A").union("U").id());
        var request = ask(worker.phone());
        var code = codes.to(worker.phone());

        assertThat(post(Map.of("request", request, "code", code))).hasStatus(302);
        assertThat(post(Map.of("request", request, "code", code))).hasStatus(422).bodyText().contains("used already");
    }

    @Test
    void a_code_belongs_to_the_request_that_asked_for_it() {
        var worker = people.member(given.town("A").union("U").id());
        ask(worker.phone());
        var code = codes.to(worker.phone());
        var other = ask(people.member(given.town("A").union("U").id()).phone());

        assertThat(post(Map.of("request", other, "code", code))).hasStatus(422).bodyText().contains("4 more times");
    }

    @Test
    void five_wrong_codes_are_the_end_of_it_even_when_the_sixth_is_right() {
        var worker = people.member(given.town("A").union("U").id());
        var request = ask(worker.phone());
        var code = codes.to(worker.phone());
        var wrong = code.equals("000000") ? "000001" : "000000";
        for (var left = 4; left > 0; left--) {
            assertThat(post(Map.of("request", request, "code", wrong))).hasStatus(422).bodyText().contains("You can try " + left + " more times");
        }
        assertThat(post(Map.of("request", request, "code", wrong))).hasStatus(422).bodyText().contains("tried too often");
        assertThat(post(Map.of("request", request, "code", code))).hasStatus(422).bodyText().contains("tried too often");
    }

    @Test
    void a_code_is_good_for_five_minutes() {
        var worker = people.member(given.town("A").union("U").id());
        var request = ask(worker.phone());
        clock.advance(OneTimeCodes.GOOD_FOR.plusSeconds(1));

        assertThat(post(Map.of("request", request, "code", codes.to(worker.phone())))).hasStatus(422).bodyText().contains("older than 5 minutes");
    }

    @Test
    void a_phone_gets_one_code_a_minute_and_five_an_hour() {
        var phone = people.member(given.town("A").union("U").id()).phone();
        ask(phone);
        assertThat(post(Map.of("phone", phone.number()))).hasStatus(422).bodyText().contains("wait a minute");
        for (var more = 0; more < 4; more++) {
            clock.advance(Duration.ofSeconds(61));
            ask(phone);
        }
        clock.advance(Duration.ofSeconds(61));
        assertThat(post(Map.of("phone", phone.number()))).hasStatus(422);
    }

    @Test
    void nobody_learns_whether_a_phone_is_a_members() {
        var known = people.member(given.town("A").union("U").id()).phone();
        var unknown = CitizenIds.phone(77_777_777);

        var one = post(Map.of("phone", known.number()));
        var other = post(Map.of("phone", unknown.number()));

        assertThat(shown(one, known)).isEqualTo(shown(other, unknown));
        assertThat(one.getResponse().getHeaderNames()).isEqualTo(other.getResponse().getHeaderNames());
        assertThat(codes.now(unknown)).isEmpty();
        var wrong = post(Map.of("request", request(one), "code", "x"));
        assertThat(shown(post(Map.of("request", request(other), "code", "x")), unknown)).isEqualTo(shown(wrong, known));
    }

    @Test
    void a_number_that_is_no_phone_is_told_so() {
        assertThat(post(Map.of("phone", "12"))).hasStatus(422).bodyText().contains("role=\"alert\"");
    }

    @Test
    void an_officer_signs_in_by_password_and_starts_at_the_desk() {
        var officer = people.officer(Role.TOWN, given.town("A").id());

        assertThat(post(Map.of("login", officer.login().toUpperCase(Locale.ROOT), "password", People.PASSWORD))).hasStatus(302).hasHeader("Location", "/desk");
        assertThat(post(Map.of("login", officer.login(), "password", "no"))).hasStatus(422).bodyText().contains("do not belong together").doesNotContain("value=\"no\"");
    }

    @Test
    void nobody_learns_whether_a_login_exists() {
        var officer = people.officer(Role.TOWN, given.town("A").id());

        var known = post(Map.of("login", officer.login(), "password", "wrong"));
        var unknown = post(Map.of("login", "t-nobody-" + System.nanoTime(), "password", "wrong"));

        assertThat(known.getResponse().getStatus()).isEqualTo(unknown.getResponse().getStatus());
        assertThat(body(known).replaceAll("value=\"t[^\"]*\"", "")).isEqualTo(body(unknown).replaceAll("value=\"t[^\"]*\"", ""));
    }

    @Test
    void somebody_with_several_posts_chooses_one() {
        var city = given.city("C");
        var officer = people.officer(Role.CITY, city.id());
        people.post(officer, Role.AUDITOR, city.id());

        assertThat(post(Map.of("login", officer.login(), "password", People.PASSWORD, "next", "/tokens?a=1&b=2")))
                .hasStatus(302).hasHeader("Location", "/posts?next=%2Ftokens%3Fa%3D1%26b%3D2");
    }

    @Test
    void next_leads_nowhere_else() {
        for (var elsewhere : new String[] {"https://evil.example", "//evil.example", "/\\evil.example", "/a\nb", "javascript:alert(1)", "/{x}", "/sign-in", ""}) {
            assertThat(LocalPath.of(elsewhere)).as(elsewhere).isEmpty();
        }
        assertThat(LocalPath.of("/organisations/7?tab=a&b=%E5%8E%9A")).isEqualTo("/organisations/7?tab=a&b=%E5%8E%9A");
    }

    @Test
    void without_a_demo_city_there_are_no_personas() {
        assertThat(mvc.get().uri("/sign-in")).hasStatusOk().bodyText().doesNotContain("/sign-in/demo");
        for (var persona : Persona.values()) {
            assertThat(mvc.post().uri("/sign-in/demo").param("persona", persona.key()).header("Sec-Fetch-Site", "same-origin")).hasStatus(404);
        }
    }

    private String ask(Phone phone) {
        var answer = post(Map.of("phone", phone.number()));
        assertThat(answer).hasStatusOk();
        return request(answer);
    }

    private static String request(MvcTestResult answer) {
        var found = REQUEST.matcher(body(answer));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String shown(MvcTestResult answer, Phone phone) {
        return body(answer).replace(phone.masked(), "PHONE").replaceAll("name=\"request\" value=\"[^\"]+\"", "");
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult post(Map<String, String> form) {
        var request = mvc.post().uri("/sign-in").header("Sec-Fetch-Site", "same-origin").header("Accept-Language", "en");
        form.forEach(request::param);
        return request.exchange();
    }
}
