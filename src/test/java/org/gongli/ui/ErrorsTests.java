package org.gongli.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.Assertions;
import org.gongli.access.ViewerAuthentication;
import org.gongli.shared.Forbidden;
import org.gongli.shared.Missing;
import org.gongli.shared.OrgId;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.shared.Unavailable;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.LocaleResolver;

/// Every kind of error, told to people and to programs. The failing routes exist in this test alone.
@GongliTest
class ErrorsTests {

    private static final String SQL = "insert into members.member (name) values ('Chen Mei')";

    private final MockMvcTester mvc;
    private final Given given;

    ErrorsTests(Errors errors, TemplateView pages, LocaleResolver languages, Given given) {
        this.given = given;
        mvc = MockMvcTester.of(List.of(new Failing()),
                builder -> builder.setControllerAdvice(errors).setViewResolvers(pages).setLocaleResolver(languages).build());
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_refusal_is_a_page_with_its_one_sentence() {
        assertThat(mvc.get().uri("/refused").header("Accept-Language", "en")).hasStatus(422).hasContentTypeCompatibleWith(MediaType.TEXT_HTML)
                .bodyText().contains("The file is too large and was not taken", "<html lang=\"en\">");
        assertThat(mvc.get().uri("/refused")).bodyText().contains("<html lang=\"zh-CN\">");
    }

    @Test
    void a_refusal_is_a_problem_to_a_program() {
        assertThat(mvc.get().uri("/api/v1/refused").header("Accept-Language", "en")).hasStatus(422)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON).bodyJson()
                .hasPathSatisfying("$.code", code -> code.assertThat().isEqualTo("error.413"))
                .hasPathSatisfying("$.detail", detail -> detail.assertThat().asString().startsWith("The file is too large"));
    }

    @Test
    void what_is_missing_or_forbidden_says_so() {
        assertThat(mvc.get().uri("/missing").header("Accept-Language", "en")).hasStatus(404).bodyText().contains("it lies outside what you may see");
        assertThat(mvc.get().uri("/forbidden").header("Accept-Language", "en")).hasStatus(403).bodyText().contains("in your present role");
        assertThat(mvc.get().uri("/api/v1/missing")).hasStatus(404).bodyJson().extractingPath("$.code").isEqualTo("error.missing");
    }

    @Test
    void an_address_with_no_number_where_one_belongs_names_nothing() {
        assertThat(mvc.get().uri("/organisation/abc")).hasStatus(404);
        assertThat(mvc.get().uri("/number/abc")).hasStatus(400);
    }

    @Test
    void a_page_that_is_not_available_now_asks_again_by_itself() {
        var answer = mvc.get().uri("/unavailable?of=7").exchange();

        assertThat(answer).hasStatus(503);
        var seconds = answer.getResponse().getHeader("Retry-After");
        assertThat(Integer.parseInt(seconds)).isBetween(3, 8);
        assertThat(answer).bodyText().contains("<meta http-equiv=\"refresh\" content=\"" + seconds + "\">", "href=\"/unavailable?of=7\"");
    }

    @Test
    void a_form_that_could_not_be_sent_now_comes_back_with_what_was_typed_but_no_password() {
        assertThat(mvc.post().uri("/unavailable").param("remark", "a < b").param("password", "secret")).hasStatus(503)
                .bodyText().contains("method=\"post\" action=\"/unavailable\"", "name=\"remark\" value=\"a &lt; b\"").doesNotContain("secret", "http-equiv=\"refresh\"");
    }

    @Test
    void a_database_that_is_away_is_no_defect() {
        assertThat(mvc.get().uri("/database-away").header("Accept-Language", "en")).hasStatus(503).containsHeader("Retry-After")
                .bodyText().contains("Everything confirmed before is safe");
        assertThat(mvc.get().uri("/database-gone-meanwhile")).hasStatus(503).containsHeader("Retry-After");
        assertThat(mvc.get().uri("/api/v1/database-away")).hasStatus(503).containsHeader("Retry-After").bodyJson().extractingPath("$.code").isEqualTo("error.unavailable");
    }

    @Test
    void a_defect_tells_the_reader_its_reference_and_nothing_else() {
        for (var path : List.of("/bug", "/api/v1/bug")) {
            assertThat(mvc.get().uri(path).header("Accept-Language", "en")).hasStatus(500)
                    .bodyText().containsPattern("the reference [0-9a-f]{8} to").doesNotContain("insert into", "Chen Mei", "Exception", "at org.");
        }
    }

    @Test
    void a_constraint_speaks_through_its_own_sentence() {
        assertThat(mvc.get().uri("/constraint/organisation_code").header("Accept-Language", "en")).hasStatus(422)
                .bodyText().contains("an organisation has this division code already").doesNotContain("23505", "insert into");
        assertThat(mvc.get().uri("/constraint/no_such_constraint")).hasStatus(500).bodyText().doesNotContain("23505", "insert into");
    }

    @Test
    void spring_refuses_in_our_words() {
        assertThat(mvc.put().uri("/only-get").header("Accept-Language", "en")).hasStatus(405).bodyText().contains("does not take that kind of request");
        assertThat(mvc.post().uri("/api/v1/body").contentType(MediaType.APPLICATION_JSON).content("{").header("Accept-Language", "en"))
                .hasStatus(400).bodyText().contains("could not be understood");
    }

    @Test
    void an_officer_reads_of_it_at_the_desk_even_while_the_database_is_away() {
        SecurityContextHolder.getContext().setAuthentication(new ViewerAuthentication(given.town("Houjie").viewer(Role.TOWN)));

        assertThat(mvc.get().uri("/missing")).bodyText().contains("<body class=\"desk\">", "Houjie");
        assertThat(mvc.get().uri("/database-away")).bodyText().contains("<body class=\"desk\">").doesNotContain("Houjie");
    }

    @Test
    void an_error_in_a_part_of_a_page_takes_the_whole_page() {
        assertThat(mvc.get().uri("/missing").header("HX-Request", "true")).hasHeader("HX-Retarget", "body");
        assertThat(mvc.get().uri("/missing")).doesNotContainHeader("HX-Retarget");
    }

    @Controller
    private static final class Failing {

        @RequestMapping({"/refused", "/api/v1/refused"})
        void refused() {
            throw new Refused("error.413");
        }

        @RequestMapping({"/missing", "/api/v1/missing"})
        void missing() {
            throw new Missing();
        }

        @RequestMapping("/forbidden")
        void forbidden() {
            throw new Forbidden();
        }

        @RequestMapping("/organisation/{id}")
        void organisation(@PathVariable OrgId id) {
            Assertions.fail("reached with " + id);
        }

        @RequestMapping("/number/{number}")
        void number(@PathVariable int number) {
            Assertions.fail("reached with " + number);
        }

        @RequestMapping("/unavailable")
        void unavailable() {
            throw new Unavailable("error.starting");
        }

        @RequestMapping({"/database-away", "/api/v1/database-away"})
        void databaseAway() {
            throw new DataAccessResourceFailureException("connection refused");
        }

        @RequestMapping("/database-gone-meanwhile")
        void databaseGoneMeanwhile() {
            throw new TransactionSystemException("JDBC rollback failed");
        }

        @RequestMapping({"/bug", "/api/v1/bug"})
        void bug() {
            throw new IllegalStateException(SQL);
        }

        @RequestMapping("/constraint/{name}")
        void constraint(@PathVariable String name) {
            throw new DataIntegrityViolationException(SQL, new PSQLException(new ServerErrorMessage("SERROR\0C23505\0n" + name + "\0")));
        }

        @GetMapping("/only-get")
        void onlyGet() {
        }

        @ResponseBody
        @RequestMapping("/api/v1/body")
        String body(@RequestBody List<String> body) {
            return body.getFirst();
        }
    }
}
