package org.gongli.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongli.Application;
import org.gongli.platform.TestDatabase;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.Crowd;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.gongli.testing.MovableClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two application nodes on one database.
@GongliTest
@Tag("volume")
class TwoNodesTests {

    private static final int CASES = 20;

    private final GivenCases given;
    private final Deciding here;
    private final JdbcClient jdbc;

    TwoNodesTests(GivenCases given, Deciding deciding, JdbcClient jdbc) {
        this.given = given;
        this.here = deciding;
        this.jdbc = jdbc;
    }

    @Test
    void a_step_decided_on_both_at_once_is_decided_on_one() {
        try (var node = new SpringApplicationBuilder(Application.class, Given.class, MovableClock.class).profiles("tests").lazyInitialization(true).web(WebApplicationType.SERVLET)
                .initializers(new TestDatabase()).properties("server.port=0").registerShutdownHook(false).run()) {
            var there = node.getBean(Deciding.class);
            for (int i = 0; i < CASES; i++) {
                var one = given.started();
                var step = one.step();
                var second = one.union.viewer(Role.CHAIR);
                var answers = Crowd.all(List.<Callable<Optional<String>>>of(() -> decided(here, one.chair, step, Action.APPROVE), () -> decided(there, second, step, Action.REJECT)));

                assertThat(answers).filteredOn(Optional::isEmpty).hasSize(1);
                assertThat(answers).filteredOn(Optional::isPresent).singleElement().satisfies(answer -> assertThat(answer.orElseThrow()).startsWith("procedures.decided-already."));
                var agreed = answers.getFirst().isEmpty();
                assertThat(one.progress().outcome()).isEqualTo(agreed ? null : Ending.REJECTED);
                assertThat(jdbc.sql("select count(*) from procedures.decision where step_id = :step").param("step", step).query(Integer.class).single()).isOne();
            }
        }
    }

    private static Optional<String> decided(Deciding node, Viewer viewer, StepId step, Action action) {
        try {
            node.decide(viewer, step, Decision.of(action, "because"));
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.key());
        }
    }
}
