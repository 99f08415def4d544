package org.gongli.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.gongli.procedures.view.CaseProgress;
import org.gongli.shared.Missing;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;

@GongliTest
class DecidingTests {

    private final Given given;
    private final Procedures procedures;
    private final Deciding deciding;

    DecidingTests(Given given, Procedures procedures, Deciding deciding) {
        this.given = given;
        this.procedures = procedures;
        this.deciding = deciding;
    }

    private record Desks(Viewer applicant, Viewer chair, Viewer town, Viewer city) {
    }

    private Desks desks() {
        var city = given.city("C");
        var town = city.town("T");
        var union = town.union("U");
        return new Desks(union.member("Applicant"), union.viewer(Role.CHAIR), town.viewer(Role.TOWN), city.viewer(Role.CITY));
    }

    private CaseId started(Desks desks) {
        return procedures.start(desks.applicant(), SampleMatter.of(desks.applicant().org(), desks.applicant()));
    }

    private StepId open(CaseId id) {
        return java.util.Objects.requireNonNull(procedures.progress(id).now()).step();
    }

    private void decide(Viewer viewer, CaseId id, Action action) {
        deciding.decide(viewer, open(id), Decision.of(action, "because"));
    }

    @Test
    void a_case_climbs_from_the_union_to_the_town_to_the_city() {
        var desks = desks();
        var id = started(desks);

        decide(desks.chair(), id, Action.APPROVE);
        decide(desks.town(), id, Action.APPROVE);
        decide(desks.city(), id, Action.REJECT);

        assertThat(procedures.progress(id)).extracting(CaseProgress::outcome, CaseProgress::now).containsExactly(Ending.REJECTED, null);
        assertThat(procedures.progress(id).past()).extracting(CaseProgress.Past::action).containsExactly(Action.APPROVE, Action.APPROVE, Action.REJECT);
    }

    @Test
    void a_case_that_was_sent_back_begins_again_when_it_is_mended() {
        var desks = desks();
        var id = started(desks);
        decide(desks.chair(), id, Action.APPROVE);
        decide(desks.town(), id, Action.RETURN);

        procedures.resubmit(desks.applicant(), id, List.of(new Change("procedures.sample", "1", "2")));

        assertThat(procedures.progress(id).now()).isNotNull().extracting(CaseProgress.Now::role).isEqualTo(Role.CHAIR);
        assertThat(procedures.progress(id).past()).flatExtracting(CaseProgress.Past::changes).containsExactly(new Change("procedures.sample", "1", "2"));
    }

    @Test
    void a_strangers_case_does_not_exist() {
        var id = started(desks());

        assertThatExceptionOfType(Missing.class).isThrownBy(() -> decide(desks().chair(), id, Action.APPROVE));
    }

    @Test
    void a_step_is_decided_once() {
        var desks = desks();
        var id = started(desks);
        var step = open(id);
        deciding.decide(desks.chair(), step, Decision.of(Action.APPROVE, ""));

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> deciding.decide(desks.chair(), step, Decision.of(Action.REJECT, "no")))
                .extracting(Refused::key).isEqualTo("procedures.decided-already.APPROVE");
    }
}
