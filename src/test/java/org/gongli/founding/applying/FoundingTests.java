package org.gongli.founding.applying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.gongli.documents.letters.Certificates;
import org.gongli.founding.Stage;
import org.gongli.founding.applying.GivenFoundings.Desk;
import org.gongli.procedures.Action;
import org.gongli.procedures.Decision;
import org.gongli.shared.Missing;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.testing.Crowd;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@GongliTest
class FoundingTests {

    private final GivenFoundings foundings;
    private final Certificates certificates;
    private final JdbcClient jdbc;

    FoundingTests(GivenFoundings foundings, Certificates certificates, JdbcClient jdbc) {
        this.foundings = foundings;
        this.certificates = certificates;
        this.jdbc = jdbc;
    }

    private long unions(Desk desk) {
        return jdbc.sql("select count(*) from organisations.organisation where parent_id = :town and name like 'Union %'").param("town", desk.townPlace().id()).query(Long.class).single();
    }

    @Test
    void at_the_end_there_is_a_union_with_a_term_of_office_and_a_certificate() {
        var desk = foundings.desk();
        var id = foundings.founded(desk, desk.applicant());

        var head = foundings.sql.head(id).orElseThrow();
        assertThat(head.stage()).isEqualTo(Stage.FOUNDED);
        assertThat(unions(desk)).isEqualTo(1);
        assertThat(jdbc.sql("select chair from founding.term where org_id = :org and number = 1").param("org", head.org()).query(String.class).single()).isEqualTo("A");
        assertThat(certificates.about(FoundingMatter.subject(id))).hasSize(1);
        assertThat(jdbc.sql("select town_id from founding.facts_founded where id = :id").param("id", id).query(Long.class).single()).isEqualTo(desk.townPlace().id().value());
    }

    @Test
    void decided_by_many_at_once_it_is_one_union() {
        var desk = foundings.desk();
        var id = foundings.certifying(desk, desk.applicant());
        var step = foundings.step(id);
        var others = IntStream.range(0, 8).mapToObj(n -> desk.cityPlace().viewer(Role.CITY)).toList();

        var taken = Crowd.all(others.stream().map(other -> (Callable<Boolean>) () -> {
            try {
                foundings.deciding.decide(other, step, Decision.of(Action.APPROVE, ""));
                return true;
            } catch (Refused refused) {
                return false;
            }
        }).toList());

        assertThat(taken).containsOnlyOnce(true);
        assertThat(unions(desk)).isEqualTo(1);
    }

    @Test
    void a_large_enterprise_needs_a_committee_and_the_refusal_quotes_the_law() {
        var desk = foundings.desk();
        var id = foundings.applying.draft(desk.applicant(), GivenFoundings.founding(desk.townPlace().id(), 25, NewFounding.Form.ORGANISER, false));

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> foundings.applying.submit(desk.applicant(), id)).satisfies(refused -> {
            assertThat(refused.key()).isEqualTo("rules.blocked");
            assertThat(List.of(refused.args())).contains("ORG-01");
        });
        var small = foundings.applying.draft(desk.applicant(), GivenFoundings.founding(desk.townPlace().id(), 24, NewFounding.Form.ORGANISER, false));
        foundings.applying.submit(desk.applicant(), small);
    }

    @Test
    void a_relative_of_the_head_cannot_stand() {
        var desk = foundings.desk();
        var id = foundings.applying.draft(desk.applicant(), GivenFoundings.founding(desk.townPlace().id(), 60, NewFounding.Form.COMMITTEE, true));

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> foundings.applying.submit(desk.applicant(), id))
                .satisfies(refused -> assertThat(List.of(refused.args())).contains("ORG-03"));
    }

    @Test
    void what_is_under_review_cannot_be_changed_and_a_strangers_does_not_exist() {
        var desk = foundings.desk();
        var id = foundings.submitted(desk, desk.applicant());
        var other = GivenFoundings.founding(desk.townPlace().id(), 60, NewFounding.Form.COMMITTEE, false);

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> foundings.applying.change(desk.applicant(), id, other)).extracting(Refused::key).isEqualTo("founding.not-open");
        assertThatExceptionOfType(Missing.class).isThrownBy(() -> foundings.applying.change(foundings.desk().applicant(), id, other));
    }

    @Test
    void a_town_officer_does_not_decide_the_own_application() {
        var desk = foundings.desk();
        var id = foundings.submitted(desk, desk.town());

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> foundings.approve(desk.town(), id)).extracting(Refused::key).isEqualTo("procedures.own-case");
    }
}
