package org.gongli.founding.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.gongli.rules.Facts;
import org.gongli.shared.Missing;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.testing.Crowd;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.gongli.testing.MovableClock;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@GongliTest
class TermTests {

    private static final Facts ELECTION = Facts.of().with("entitled", 60).with("attending", 50).with("leastVotes", 40).with("candidates", 4).with("seats", 3);

    private final Terms terms;
    private final TermSql sql;
    private final RemindingTerms reminding;
    private final Given given;
    private final MovableClock clock;
    private final JdbcClient jdbc;

    TermTests(Terms terms, TermSql sql, RemindingTerms reminding, Given given, MovableClock clock, JdbcClient jdbc) {
        this.terms = terms;
        this.sql = sql;
        this.reminding = reminding;
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

    private java.sql.Timestamp reminded(Given.Place union) {
        return jdbc.sql("select reminded_at from founding.term where org_id = :org").param("org", union.id()).query(java.sql.Timestamp.class).single();
    }
}
