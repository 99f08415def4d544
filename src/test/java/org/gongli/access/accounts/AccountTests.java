package org.gongli.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gongli.access.ViewerAuthentication;
import org.gongli.access.passwords.Attempts;
import org.gongli.access.sessions.LiveSessions;
import org.gongli.access.sessions.Token;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.gongli.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@GongliTest
class AccountTests {

    private static final Pattern ONCE = Pattern.compile("<code[^>]*>(\\S{19})</code>");
    private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("<code[^>]*>(\\S{43})</code>");

    private final MockMvcTester mvc;
    private final Given given;
    private final People people;
    private final Accounts accounts;
    private final LiveSessions live;
    private final MovableClock clock;

    AccountTests(MockMvcTester mvc, Given given, People people, Accounts accounts, LiveSessions live, MovableClock clock) {
        this.mvc = mvc;
        this.given = given;
        this.people = people;
        this.accounts = accounts;
        this.live = live;
        this.clock = clock;
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void an_officer_begins_with_a_password_that_serves_once() {
        var login = fresh();
        var opened = open(administrator(given.city("C")), login, "AUDITOR", "");
        assertThat(opened).hasStatusOk();
        var once = found(ONCE, opened);

        var first = signIn(login, once);
        assertThat(first).hasStatusOk().bodyText().contains("Choose your own password");
        assertThat(first.getResponse().getCookie("gongli")).isNull();
        var ticket = found(TICKET, first);
        assertThat(own(ticket, "short")).hasStatus(422).bodyText().contains("at least 12");
        assertThat(own(ticket, once)).hasStatus(422).bodyText().contains("is the present one");
        assertThat(own(ticket, "Copper-Meadow-48")).hasStatus(302).hasHeader("Location", "/desk");
        assertThat(own(ticket, "Copper-Meadow-49")).as("a ticket serves once").hasStatus(422);
        assertThat(signIn(login, once)).hasStatus(422);
        assertThat(signIn(login, "Copper-Meadow-48")).hasStatus(302);
    }

    @Test
    void the_first_password_is_good_for_three_days() {
        var login = fresh();
        var once = found(ONCE, open(administrator(given.city("C")), login, "CITY", ""));
        clock.advance(Duration.ofDays(3).plusSeconds(1));
        assertThat(signIn(login, once)).hasStatus(422).bodyText().contains("older than 3 days");
    }

    @Test
    void a_login_belongs_to_one_person_whatever_the_capitals() {
        var administrator = administrator(given.city("C"));
        var login = fresh();
        open(administrator, login, "CITY", "");
        assertThat(open(administrator, login.toUpperCase(Locale.ROOT), "CITY", "")).hasStatus(422).bodyText().contains("this login is taken");
    }

    @Test
    void an_organisation_is_named_chosen_or_not_found() {
        var city = given.city("C");
        var administrator = administrator(city);
        city.union("Bright Shoes");
        city.union("Bright Toys");

        assertThat(open(administrator, fresh(), "CHAIR", "Bright")).hasStatus(422).bodyText().contains("Several organisations fit", "Bright Shoes", "Bright Toys");
        assertThat(open(administrator, fresh(), "CHAIR", "Bright Toys")).hasStatusOk();
        assertThat(open(administrator, fresh(), "TOWN", "Bright Toys")).hasStatus(422).bodyText().contains("there is no such organisation");
        given.city("D").union("Elsewhere");
        assertThat(open(administrator, fresh(), "CHAIR", "Elsewhere")).hasStatus(422).bodyText().contains("there is no such organisation");
    }

    @Test
    void the_list_shows_the_own_city_alone() {
        var city = given.city("C");
        var administrator = administrator(city);
        var mine = people.officer(Role.TOWN, city.town("T").id());
        var foreign = people.officer(Role.TOWN, given.town("T").id());

        assertThat(get("/accounts", administrator)).hasStatusOk().bodyText().contains(mine.login()).doesNotContain(foreign.login());
        assertThat(get("/accounts?q=" + mine.login().substring(2, 9), administrator)).bodyText().contains(mine.login());
        assertThat(get("/accounts?role=CLERK", administrator)).bodyText().contains("No account fits").doesNotContain(mine.login());
    }

    @Test
    void the_list_goes_out_as_a_sheet() {
        var city = given.city("C");
        people.officer(Role.TOWN, city.town("T").id());
        var sheet = get("/accounts.xlsx", administrator(city));
        assertThat(sheet).hasStatusOk().hasContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(sheet.getResponse().getContentAsByteArray()).startsWith('P', 'K');
    }

    @Test
    void members_are_listed_when_asked_for() {
        var city = given.city("C");
        var worker = people.member(city.union("U").id());
        people.signedIn(worker);
        assertThat(get("/accounts?kind=MEMBER", administrator(city))).bodyText().contains(">Worker<");
        assertThat(get("/accounts?kind=MEMBER", administrator(given.city("D")))).bodyText().doesNotContain(">Worker<");
    }

    @Test
    void an_administrator_cannot_lock_themselves_out() {
        var administrator = administrator(given.city("C"));
        for (var action : new String[] {"disable", "password"}) {
            assertThat(post("/accounts/" + administrator.account() + "/" + action, administrator, Map.of())).hasStatus(422).bodyText().contains("Ask another administrator");
        }
    }

    @Test
    void somebody_disabled_is_told_only_after_the_right_password() {
        var city = given.city("C");
        var officer = people.officer(Role.CITY, city.id());
        assertThat(post("/accounts/" + officer.account() + "/disable", administrator(city), Map.of())).hasStatus(302);
        assertThat(signIn(officer.login(), "wrong")).hasStatus(422).bodyText().contains("do not belong together").doesNotContain("closed");
        assertThat(signIn(officer.login(), People.PASSWORD)).hasStatus(422).bodyText().contains("This account is closed");
    }

    @ParameterizedTest
    @CsvSource({"CHAIR, union, true", "CHAIR, town, false", "TOWN, town, true", "TOWN, city, false", "CITY, city, true", "CITY, union, false", "AUDITOR, city, true",
            "AUDITOR, town, false", "ADMINISTRATOR, city, true", "ADMINISTRATOR, partner, false", "CLERK, partner, true", "CLERK, union, false"})
    void a_post_stands_where_its_role_belongs(Role role, String kind, boolean allowed) {
        var city = given.city("C");
        var place = switch (kind) {
            case "town" -> city.town("T").id();
            case "union" -> city.union("U").id();
            case "partner" -> city.partner("P").id();
            default -> city.id();
        };
        if (allowed) {
            var person = people.officer(role, place);
            assertThatThrownBy(() -> people.post(person, role, place)).isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("post_once");
        } else {
            assertThatThrownBy(() -> people.officer(role, place)).isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("no " + role);
        }
    }

    @Test
    void a_post_can_be_changed_without_signing_in_again() {
        var city = given.city("C");
        var officer = people.officer(Role.CITY, city.id());
        people.post(officer, Role.AUDITOR, city.id());
        var opened = people.signedIn(officer);
        var auditor = people.holdings(officer).stream().filter(held -> held.role() == Role.AUDITOR).findFirst().orElseThrow();

        var changed = mvc.post().uri("/posts").param("post", "" + auditor.id()).cookie(cookie(opened.token())).header("Sec-Fetch-Site", "same-origin").exchange();

        var token = new Token(changed.getResponse().getCookie("gongli").getValue());
        assertThat(live.find(token).orElseThrow().viewer().role()).isEqualTo(Role.AUDITOR);
        assertThat(live.find(opened.token())).isEmpty();
        assertThat(live.find(token).orElseThrow().kept().expiresAt()).isCloseTo(opened.expiresAt(), within(1, ChronoUnit.MILLIS));
        var foreign = people.holdings(people.officer(Role.CITY, city.id())).getFirst();
        assertThat(mvc.post().uri("/posts").param("post", "" + foreign.id()).cookie(cookie(token)).header("Sec-Fetch-Site", "same-origin")).hasStatus(404);
    }

    @Test
    void changing_the_password_ends_every_other_session() {
        var officer = people.officer(Role.TOWN, given.town("A").id());
        var here = people.signedIn(officer);
        var elsewhere = people.signedIn(officer);

        assertThat(password(here.token(), "wrong", "Copper-Meadow-48")).hasStatus(422).bodyText().contains("present one is wrong");
        assertThat(password(here.token(), People.PASSWORD, "Copper-Meadow-48")).hasStatus(302);
        assertThat(live.find(here.token())).isPresent();
        assertThat(live.find(elsewhere.token())).isEmpty();
    }

    @Test
    void a_programs_token_is_shown_once_and_can_be_taken_back() {
        var officer = people.officer(Role.TOWN, given.town("A").id());
        var opened = people.signedIn(officer);
        assertThat(issue(opened.token(), Map.of("name", "reports"))).hasStatus(422).bodyText().contains("at least one thing");

        var issued = issue(opened.token(), Map.of("name", "reports", "scopes", "FIGURES", "days", "30"));
        var token = new Token(found(TOKEN, issued));
        assertThat(live.find(token).orElseThrow().viewer().role()).isEqualTo(Role.TOWN);
        assertThat(live.find(token).orElseThrow().kept().scopeList()).isEqualTo("FIGURES");
        assertThat(mvc.get().uri("/tokens").cookie(cookie(opened.token()))).bodyText().contains("reports").doesNotContain(token.text());

        clock.advance(Duration.ofDays(29));
        assertThat(live.find(token)).isPresent();
        clock.advance(Duration.ofDays(1).plusSeconds(1));
        assertThat(live.find(token)).isEmpty();
    }

    @Test
    void a_disabled_account_is_out_at_once() {
        var city = given.city("C");
        var officer = people.officer(Role.CITY, city.id());
        var opened = people.signedIn(officer);
        assertThat(live.find(opened.token())).isPresent();

        accounts.disable(administrator(city), officer.account());
        assertThat(live.find(opened.token())).isEmpty();
    }

    @Test
    void an_ended_post_is_no_longer_acted_in() {
        var city = given.city("C");
        var officer = people.officer(Role.CITY, city.id());
        var opened = people.signedIn(officer);

        accounts.endPost(administrator(city), officer.account(), opened.post().id());
        assertThat(live.find(opened.token())).isEmpty();
    }

    @Test
    void an_administrator_unlocks() {
        var city = given.city("C");
        var officer = people.officer(Role.CITY, city.id());
        for (var guess = 0; guess < Attempts.PER_SOURCE; guess++) {
            assertThat(signIn(officer.login(), "wrong")).hasStatus(422);
        }
        assertThat(signIn(officer.login(), People.PASSWORD)).hasStatus(422);

        accounts.unlock(administrator(city), officer.account());
        assertThat(signIn(officer.login(), People.PASSWORD)).hasStatus(302);
    }

    private MvcTestResult issue(Token token, Map<String, String> form) {
        var request = mvc.post().uri("/tokens").cookie(cookie(token)).header("Sec-Fetch-Site", "same-origin").header("Accept-Language", "en");
        form.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult password(Token token, String present, String fresh) {
        return mvc.post().uri("/me/password").cookie(cookie(token)).header("Sec-Fetch-Site", "same-origin").header("Accept-Language", "en")
                .param("present", present).param("password", fresh).exchange();
    }

    private MvcTestResult open(Viewer administrator, String login, String role, String org) {
        return post("/accounts", administrator, Map.of("name", "New Person", "login", login, "role", role, "org", org));
    }

    private MvcTestResult own(String ticket, String password) {
        return mvc.post().uri("/sign-in").header("Sec-Fetch-Site", "same-origin").header("Accept-Language", "en").param("ticket", ticket).param("password", password).exchange();
    }

    private MvcTestResult signIn(String login, String password) {
        return mvc.post().uri("/sign-in").header("Sec-Fetch-Site", "same-origin").header("Accept-Language", "en").param("login", login).param("password", password).exchange();
    }

    private MvcTestResult get(String path, Viewer viewer) {
        return mvc.get().uri(path).header("Accept-Language", "en").with(authentication(new ViewerAuthentication(viewer))).exchange();
    }

    private MvcTestResult post(String path, Viewer viewer, Map<String, String> form) {
        var request = mvc.post().uri(path).header("Sec-Fetch-Site", "same-origin").header("Accept-Language", "en").with(authentication(new ViewerAuthentication(viewer)));
        form.forEach(request::param);
        return request.exchange();
    }

    private Viewer administrator(Given.Place city) {
        return people.viewer(people.signedIn(people.officer(Role.ADMINISTRATOR, city.id())));
    }

    private static String found(Pattern pattern, MvcTestResult page) {
        var body = new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        var found = pattern.matcher(body);
        assertThat(found.find()).as(body).isTrue();
        return found.group(1);
    }

    private static String fresh() {
        return "n" + UUID.randomUUID().toString().substring(0, 12);
    }

    private static Cookie cookie(Token token) {
        return new Cookie("gongli", token.text());
    }
}
