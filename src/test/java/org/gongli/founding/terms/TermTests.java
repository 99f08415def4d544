package org.gongli.founding.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.gongli.access.ViewerAuthentication;
import org.gongli.rules.Facts;
import org.gongli.shared.Forbidden;
import org.gongli.shared.Missing;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.Crowd;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.gongli.testing.MovableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@GongliTest
class TermTests {

    private static final Facts ELECTION = Facts.of().with("entitled", 60).with("attending", 50).with("leastVotes", 40).with("candidates", 4).with("seats", 3);

    private static final Congress.Successor SECOND = new Congress.Successor("Second", 90, 2, 60);

    private final Terms terms;
    private final TermSql sql;
    private final RemindingTerms reminding;
    private final Given given;
    private final Congresses congresses;
    private final MovableClock clock;
    private final JdbcClient jdbc;
    private final MockMvcTester mvc;

    TermTests(MockMvcTester mvc, Terms terms, TermSql sql, RemindingTerms reminding, Congresses congresses, Given given, MovableClock clock, JdbcClient jdbc) {
        this.mvc = mvc;
        this.terms = terms;
        this.sql = sql;
        this.reminding = reminding;
        this.congresses = congresses;
        this.given = given;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    private NewTerm term(Given.Place union, int yearsAgo, int years) {
        return new NewTerm(union.id(), LocalDate.now(clock).minusYears(yearsAgo), years, "Chair " + yearsAgo, null);
    }

    @Test
    void the_next_term_closes_the_one_before() {
        var union = given.town("T").union("U");
        var chair = union.viewer(Role.CHAIR);
        terms.renew(chair, term(union, 3, 3), ELECTION);
        terms.renew(chair, term(union, 0, 5), ELECTION);

        assertThat(sql.terms(union.id())).extracting("number").containsExactly(2, 1);
        assertThat(sql.chairs(union.id(), LocalDate.now(clock).minusYears(1))).containsExactly("Chair 3");
        assertThat(sql.chairs(union.id(), LocalDate.now(clock))).containsExactly("Chair 0");
    }

    @Test
    void a_term_lasts_three_or_five_years() {
        var union = given.town("T").union("U");

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> terms.renew(union.viewer(Role.CHAIR), term(union, 0, 4), ELECTION))
                .satisfies(refused -> assertThat(List.of(refused.args())).contains("ORG-05"));
    }

    @Test
    void of_many_elections_recorded_at_once_one_counts() {
        var union = given.town("T").union("U");
        var chair = union.viewer(Role.CHAIR);

        Crowd.all(IntStream.range(0, 8).mapToObj(n -> (Callable<Boolean>) () -> {
            try {
                terms.renew(chair, term(union, 0, 3), ELECTION);
                return true;
            } catch (Refused | org.springframework.dao.DataIntegrityViolationException e) {
                return false;
            }
        }).toList());

        assertThat(sql.terms(union.id())).hasSize(1);
    }

    @Test
    void a_strangers_union_does_not_exist() {
        var union = given.town("T").union("U");

        assertThatExceptionOfType(Missing.class).isThrownBy(() -> terms.renew(given.town("S").viewer(Role.TOWN), term(union, 0, 3), ELECTION));
    }

    @Test
    void a_term_that_ends_soon_is_reminded_of_once() {
        var union = given.town("T").union("U");
        terms.renew(union.viewer(Role.CHAIR), term(union, 3, 3), ELECTION);
        int told;
        do {
            told = reminding.remindSome();
        } while (told > 0);
        var first = reminded(union);
        reminding.remindSome();

        assertThat(first).isNotNull();
        assertThat(reminded(union)).isEqualTo(first);
        assertThat(sql.ending(union.viewer(Role.CHAIR).scope(), LocalDate.now(clock)).overdue()).isEqualTo(1);
    }

    private static Congress removing(Given.Place union, LocalDate day, int proposers, int votes, Congress.@Nullable Successor successor) {
        return new Congress(union.id(), day, proposers, 100, 100, votes, successor);
    }

    private void refusedBy(String card, Viewer viewer, Congress congress) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> congresses.record(viewer, congress)).satisfies(refused -> assertThat(List.of(refused.args())).contains(card));
    }

    @Test
    void a_congress_is_called_by_the_committee_or_a_third_of_the_members_and_removes_by_more_than_half_of_all() {
        var town = given.town("T");
        var union = town.union("U");
        var officer = town.viewer(Role.TOWN);
        terms.renew(union.viewer(Role.CHAIR), term(union, 1, 3), ELECTION);
        var day = LocalDate.now(clock).minusMonths(2);

        refusedBy("ORG-06", officer, removing(union, day, 33, 51, null));
        refusedBy("ORG-07", officer, removing(union, day, 34, 50, null));
        congresses.record(officer, removing(union, day, 34, 51, null));
        assertThat(sql.chairs(union.id(), day.minusDays(1))).containsExactly("Chair 1");
        assertThat(sql.chairs(union.id(), day)).as("vacant").isEmpty();

        assertThatExceptionOfType(Refused.class).as("nobody to remove").isThrownBy(() -> congresses.record(officer, removing(union, day.plusDays(1), 0, 60, null)));
        congresses.record(officer, removing(union, day.plusMonths(1), 0, 0, SECOND));
        assertThat(sql.chairs(union.id(), day.minusDays(1))).containsExactly("Chair 1");
        assertThat(sql.chairs(union.id(), day.plusDays(3))).isEmpty();
        assertThat(sql.chairs(union.id(), LocalDate.now(clock))).containsExactly("Second");
        assertThat(sql.terms(union.id())).as("the term goes on").hasSize(1);
    }

    @Test
    void numbers_that_cannot_be_days_that_cannot_be_and_chairs_are_refused() {
        var town = given.town("T");
        var union = town.union("U");
        var officer = town.viewer(Role.TOWN);
        var today = LocalDate.now(clock);

        assertThatExceptionOfType(Refused.class).as("no term").isThrownBy(() -> congresses.record(officer, removing(union, today, 0, 60, null)));
        terms.renew(union.viewer(Role.CHAIR), term(union, 1, 3), ELECTION);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> congresses.record(officer, removing(union, today.plusDays(1), 0, 60, null)));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> congresses.record(officer, removing(union, today.minusYears(2), 0, 60, null)));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> congresses.record(officer, removing(union, today, 0, 101, null)));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> congresses.record(union.viewer(Role.CHAIR), removing(union, today, 0, 60, null)));
        assertThatExceptionOfType(Missing.class).isThrownBy(() -> congresses.record(given.town("S").viewer(Role.TOWN), removing(union, today, 0, 60, null)));
    }

    private static void refusedAs(String key, Runnable record) {
        assertThatExceptionOfType(Refused.class).isThrownBy(record::run).extracting(Refused::key).isEqualTo(key);
    }

    @Test
    void congresses_are_recorded_in_their_order_so_that_the_last_one_says_who_is_in_office() {
        var town = given.town("T");
        var union = town.union("U");
        var officer = town.viewer(Role.TOWN);
        terms.renew(union.viewer(Role.CHAIR), term(union, 1, 3), ELECTION);
        var day = LocalDate.now(clock).minusMonths(2);
        congresses.record(officer, removing(union, day, 0, 60, SECOND));

        refusedAs("founding.congress.recorded", () -> congresses.record(officer, removing(union, day.minusMonths(3), 0, 60, null)));
        refusedAs("founding.congress.recorded", () -> congresses.record(officer, removing(union, day, 0, 60, SECOND)));
        assertThat(sql.chairs(union.id(), LocalDate.now(clock))).containsExactly("Second");
        congresses.record(officer, removing(union, day.plusDays(1), 0, 60, null));
        assertThat(sql.chairs(union.id(), LocalDate.now(clock))).isEmpty();
    }

    @Test
    void a_congress_that_is_sent_twice_comes_back_with_what_was_typed() {
        var town = given.town("T");
        var union = town.union("U");
        var officer = town.viewer(Role.TOWN);
        terms.renew(union.viewer(Role.CHAIR), term(union, 1, 3), ELECTION);

        assertThat(sent(officer, union)).hasStatus3xxRedirection();
        assertThat(sent(officer, union)).hasStatus(422).bodyText().contains("Not saved: a removal or election of this day", "Sent Twice");
    }

    private MvcTestResult sent(Viewer officer, Given.Place union) {
        return mvc.post().uri("/terms/" + union.id() + "/congress").header("Sec-Fetch-Site", "same-origin").header("Accept-Language", "en")
                .param("heldOn", LocalDate.now(clock).minusMonths(1).toString()).param("members", "100").param("entitled", "100").param("votes", "60")
                .param("chair", "Sent Twice").param("attending", "90").param("candidates", "2").param("chairVotes", "60")
                .with(authentication(new ViewerAuthentication(officer))).exchange();
    }

    @Test
    void an_election_into_a_vacant_office_is_noted_as_one_and_until_then_the_list_says_vacant() {
        var town = given.town("T");
        var union = town.union("U");
        var officer = town.viewer(Role.TOWN);
        terms.renew(union.viewer(Role.CHAIR), term(union, 1, 3), ELECTION);
        var day = LocalDate.now(clock).minusMonths(2);
        congresses.record(officer, removing(union, day, 0, 60, null));
        assertThat(mvc.get().uri("/terms").header("Accept-Language", "en").with(authentication(new ViewerAuthentication(officer))).exchange())
                .hasStatusOk().bodyText().contains(">vacant<");

        congresses.record(officer, removing(union, day.plusDays(1), 0, 0, SECOND));
        assertThat(jdbc.sql("select action from audit.entry where subject = :subject and action like 'founding.chair-%' order by seq")
                .param("subject", "organisation/" + union.id()).query(String.class).list()).containsExactly("founding.chair-removed", "founding.chair-elected");
    }

    private java.sql.Timestamp reminded(Given.Place union) {
        return jdbc.sql("select reminded_at from founding.term where org_id = :org").param("org", union.id()).query(java.sql.Timestamp.class).single();
    }
}
