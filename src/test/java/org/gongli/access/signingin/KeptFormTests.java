package org.gongli.access.signingin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.gongli.access.accounts.People;
import org.gongli.access.sessions.Token;
import org.gongli.shared.Role;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.gongli.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A session that ends in the middle of a form.
@GongliTest
class KeptFormTests {

    private static final Pattern KEPT = Pattern.compile("name=\"kept\" value=\"([^\"]+)\"");

    private final MockMvcTester mvc;
    private final Given given;
    private final People people;
    private final MovableClock clock;

    KeptFormTests(MockMvcTester mvc, Given given, People people, MovableClock clock) {
        this.mvc = mvc;
        this.given = given;
        this.people = people;
        this.clock = clock;
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void what_was_typed_comes_back_after_signing_in_as_the_same_person() {
        var officer = people.officer(Role.TOWN, given.town("A").id());
        var kept = kept(expired(officer));

        var entered = signIn(officer, kept);
        assertThat(entered).hasStatusOk().hasHeader("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
        assertThat(body(entered)).contains("Your entry was kept", "action=\"/tokens?from=list\"", "name=\"name\" value=\"Houjie &#34;reports&#34; &lt;b>\"",
                "name=\"scopes\" value=\"FIGURES\"", "name=\"scopes\" value=\"MEMBERS\"").doesNotContain("secret-secret").doesNotContain("name=\"from\"");

        var token = entered.getResponse().getCookie("gongli").getValue();
        assertThat(form(token)).hasStatusOk();
    }

    @Test
    void nobody_else_sees_what_was_typed() {
        var town = given.town("A");
        var kept = kept(expired(people.officer(Role.TOWN, town.id())));

        var entered = signIn(people.officer(Role.TOWN, town.id()), kept);
        assertThat(body(entered)).contains("another account").doesNotContain("reports");
    }

    @Test
    void it_is_kept_for_half_an_hour_and_never_altered() {
        var officer = people.officer(Role.TOWN, given.town("A").id());
        var kept = kept(expired(officer));

        assertThat(signIn(officer, kept.substring(0, kept.length() - 4) + "AAAA")).hasStatus(302);
        clock.advance(Duration.ofMinutes(31));
        assertThat(signIn(officer, kept)).hasStatus(302).hasHeader("Location", "/desk");
    }

    @Test
    void a_wrong_password_loses_nothing() {
        var officer = people.officer(Role.TOWN, given.town("A").id());
        var kept = kept(expired(officer));

        var refused = mvc.post().uri("/sign-in").header("Sec-Fetch-Site", "same-origin").param("login", officer.login()).param("password", "wrong").param("kept", kept).exchange();
        assertThat(refused).hasStatus(422);
        assertThat(kept(refused)).isEqualTo(kept);
    }

    @Test
    void htmx_puts_the_sign_in_page_in_place_of_the_whole_page() {
        var opened = people.signedIn(people.officer(Role.TOWN, given.town("A").id()));
        clock.advance(Duration.ofMinutes(16));

        var posted = mvc.post().uri("/tokens").cookie(new Cookie("gongli", opened.token().text())).header("Sec-Fetch-Site", "same-origin").header("HX-Request", "true").param("name", "x").exchange();
        assertThat(posted).hasStatus(401).hasHeader("HX-Retarget", "body").hasHeader("HX-Reswap", "innerHTML");
        assertThat(kept(posted)).isNotEmpty();
        var read = mvc.get().uri("/tokens?part=1").cookie(new Cookie("gongli", opened.token().text())).header("HX-Request", "true").header("HX-Current-URL", "http://localhost/tokens?q=a").exchange();
        assertThat(read).hasStatus(401).hasHeader("HX-Redirect", "/sign-in?next=%2Ftokens%3Fq%3Da&ended=1");
    }

    @Test
    void a_page_leads_to_sign_in_and_back() {
        assertThat(mvc.get().uri("/accounts?q=a&kind=CLERK")).hasStatus(302).hasHeader("Location", "/sign-in?next=%2Faccounts%3Fq%3Da%26kind%3DCLERK");
    }

    @Test
    void a_form_of_nobody_known_is_not_kept_and_says_so() {
        var posted = mvc.post().uri("/tokens").header("Sec-Fetch-Site", "same-origin").header("Accept-Language", "en").param("name", "x").exchange();
        assertThat(posted).hasStatus(401).bodyText().contains("could not be kept").contains("name=\"kept\" value=\"\"");
    }

    @Test
    void a_form_that_is_too_large_is_not_kept_and_says_so() {
        var opened = people.signedIn(people.officer(Role.TOWN, given.town("A").id()));
        clock.advance(Duration.ofMinutes(16));
        var posted = mvc.post().uri("/tokens").cookie(new Cookie("gongli", opened.token().text())).header("Sec-Fetch-Site", "same-origin").header("Accept-Language", "en")
                .param("name", "x".repeat(70_000)).exchange();
        assertThat(posted).hasStatus(401).bodyText().contains("could not be kept").hasSizeLessThan(60_000);
    }

    @Test
    void files_cannot_be_kept_and_the_page_says_so() {
        var officer = people.officer(Role.TOWN, given.town("A").id());
        var opened = people.signedIn(officer);
        clock.advance(Duration.ofMinutes(16));
        var posted = mvc.post().uri("/tokens").multipart().file(new MockMultipartFile("file", "roster.csv", "text/csv", new byte[] {1})).param("name", "a note")
                .cookie(new Cookie("gongli", opened.token().text())).header("Sec-Fetch-Site", "same-origin").contentType("multipart/form-data").exchange();
        assertThat(posted).hasStatus(401);
        assertThat(body(signIn(officer, kept(posted)))).contains("Files could not be kept", "enctype=\"multipart/form-data\"", "a note");
    }

    @Test
    void a_program_is_told() {
        assertThat(mvc.delete().uri("/api/v1/sign-in").header("Authorization", "Bearer " + Token.fresh().text())).hasStatus(401).hasHeader("WWW-Authenticate", "Bearer")
                .hasContentType("application/problem+json");
    }

    private MvcTestResult expired(People.Person officer) {
        var opened = people.signedIn(officer);
        clock.advance(Duration.ofMinutes(16));
        return form(opened.token().text());
    }

    private MvcTestResult form(String token) {
        return mvc.post().uri("/tokens?from=list").cookie(new Cookie("gongli", token)).header("Sec-Fetch-Site", "same-origin").header("Accept-Language", "en")
                .param("name", "Houjie \"reports\" <b>").param("scopes", "FIGURES", "MEMBERS").param("password", "secret-secret").exchange();
    }

    private MvcTestResult signIn(People.Person officer, String kept) {
        return mvc.post().uri("/sign-in").header("Sec-Fetch-Site", "same-origin").header("Accept-Language", "en")
                .param("login", officer.login()).param("password", People.PASSWORD).param("kept", kept).exchange();
    }

    private static String kept(MvcTestResult page) {
        var found = KEPT.matcher(body(page));
        assertThat(found.find()).as(body(page)).isTrue();
        return found.group(1);
    }

    private static String body(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
