package org.gongli.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.gongli.calendar.WorkingDays;
import org.gongli.procedures.definitions.Definitions;
import org.gongli.procedures.publicity.Objections;
import org.gongli.procedures.publicity.Objections.Objection;
import org.gongli.procedures.running.PassingTime;
import org.gongli.shared.Actor;
import org.gongli.shared.Forbidden;
import org.gongli.shared.Missing;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.Crowd;
import org.gongli.testing.GongliTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What a case may and may not do on its way, alone and in a crowd; and that our tables and the engine's always say the same place.
@GongliTest
class CaseTests {

    private final GivenCases given;
    private final SampleMatter matter;
    private final Procedures procedures;
    private final Deciding deciding;
    private final Objections objections;
    private final PassingTime time;
    private final Definitions definitions;
    private final WorkingDays workingDays;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    CaseTests(GivenCases given, SampleMatter matter, Procedures procedures, Deciding deciding, Objections objections, PassingTime time, Definitions definitions,
            WorkingDays workingDays, TransactionTemplate transaction, JdbcClient jdbc) {
        this.given = given;
        this.matter = matter;
        this.procedures = procedures;
        this.deciding = deciding;
        this.objections = objections;
        this.time = time;
        this.definitions = definitions;
        this.workingDays = workingDays;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /// Where the two sides say a case stands; both null when it stands nowhere.
    private record Sides(@Nullable String ours, @Nullable String engines) {
    }

    private Sides sides(CaseId id) {
        return jdbc.sql("""
                select (select s.node || ' ' || s.engine_id from procedures.step s where s.case_id = c.id and s.done_at is null) as ours,
                       coalesce((select t.task_def_key_ || ' ' || t.id_ from flowable.act_ru_task t where t.proc_inst_id_ = c.engine_id),
                                (select e.act_id_ || ' ' || e.id_ from flowable.act_ru_execution e
                                 where e.proc_inst_id_ = c.engine_id and e.act_id_ = 'notice' and e.is_active_)) as engines
                from procedures.case_file c
                where c.id = :id
                """).param("id", id).query(Sides.class).single();
    }

    private void assertOneTruth(CaseId id) {
        var sides = sides(id);
        assertThat(sides.ours()).isEqualTo(sides.engines());
        assertThat(sides.ours() == null).isEqualTo(procedures.progress(id).outcome() != null);
    }

    private static @Nullable String refused(Runnable command) {
        var refused = catchThrowableOfType(Refused.class, command::run);
        return refused == null ? null : refused.key();
    }

    @Test
    void nobody_decides_what_they_asked_for() {
        var one = given.started();
        var applicant = one.applicant;
        var inOffice = new Viewer(applicant.account(), Role.CHAIR, "x", one.union.id(), one.chair.scope(), applicant.standing());

        assertThat(refused(() -> one.decide(inOffice, Action.APPROVE))).isEqualTo("procedures.own-case");
        assertOneTruth(one.id);
    }

    @Test
    void a_feature_bars_whom_it_will() {
        var one = given.started();
        matter.barred.add(one.chair.account());

        assertThat(refused(() -> one.decide(one.chair, Action.APPROVE))).isEqualTo("procedures.sample.barred");
    }

    @Test
    void the_second_pair_of_eyes_is_another_persons() {
        var one = given.started().atCity();
        one.decide(one.cityOfficer, Action.APPROVE);

        assertThat(refused(() -> one.decide(one.cityOfficer, Action.APPROVE))).isEqualTo("procedures.four-eyes");
        one.decide(one.city.viewer(Role.CITY), Action.APPROVE);
        assertThat(one.now().role()).isNull();
    }

    @Test
    void what_is_on_another_desk_is_forbidden_and_a_strangers_is_missing() {
        var one = given.started();

        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> one.decide(one.cityOfficer, Action.APPROVE));
        assertThatExceptionOfType(Missing.class).isThrownBy(() -> one.decide(given.started().cityOfficer, Action.APPROVE));
    }

    @Test
    void what_was_handed_in_can_be_changed_until_a_desk_has_decided() {
        var one = given.started();
        procedures.edit(one.applicant, one.id, List.of(new Change("procedures.sample", "a", "b")));
        assertThat(procedures.editable(one.id)).isTrue();
        one.atTown();

        assertThat(refused(() -> procedures.edit(one.applicant, one.id, List.of()))).isEqualTo("procedures.review-began");
    }

    @Test
    void a_deputy_decides_and_the_record_says_for_whom() {
        var one = given.started();
        var deputy = one.town.viewer(Role.TOWN);
        jdbc.sql("""
                insert into procedures.absence (account_id, role, org_id, deputy_id, from_at, to_at, recorded_at)
                values (:account, 'CHAIR', :org, :deputy, now() - interval '1 hour', now() + interval '1 hour', now())
                """).param("account", one.chair.account()).param("org", one.union.id()).param("deputy", deputy.account()).update();

        one.decide(deputy, Action.APPROVE);

        assertThat(one.progress().past().getFirst().deputised()).isTrue();
        assertThat(jdbc.sql("select for_id from procedures.decision where case_id = :id").param("id", one.id).query(Long.class).single()).isEqualTo(one.chair.account().value());
    }

    @Test
    void two_at_once_decide_once_and_the_second_is_told() {
        var one = given.started();
        var step = one.step();
        var answers = Crowd.all(List.<Callable<Optional<String>>>of(() -> decided(one.chair, step, Action.APPROVE), () -> decided(one.union.viewer(Role.CHAIR), step, Action.REJECT)));

        assertThat(answers).filteredOn(Optional::isEmpty).hasSize(1);
        assertThat(answers).filteredOn(Optional::isPresent).allSatisfy(answer -> assertThat(answer.orElseThrow()).startsWith("procedures.decided-already."));
        assertOneTruth(one.id);
    }

    @Test
    void deciding_and_taking_back_at_once_leave_one_truth() {
        for (int i = 0; i < 5; i++) {
            var one = given.started();
            var step = one.step();
            Crowd.all(List.<Callable<Optional<String>>>of(() -> decided(one.chair, step, Action.APPROVE), () -> {
                procedures.withdraw(one.applicant, one.id);
                return Optional.empty();
            }));
            assertThat(one.progress().outcome()).isEqualTo(Ending.WITHDRAWN);
            assertOneTruth(one.id);
        }
    }

    private Optional<String> decided(Viewer viewer, StepId step, Action action) {
        return Optional.ofNullable(refused(() -> deciding.decide(viewer, step, Decision.of(action, "because"))));
    }

    @Test
    void what_breaks_off_in_between_leaves_both_sides_where_they_were() {
        var one = given.started();
        var before = sides(one.id);

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> transaction.executeWithoutResult(status -> {
            one.decide(one.chair, Action.APPROVE);
            throw new IllegalStateException("the power went");
        }));

        assertThat(sides(one.id)).isEqualTo(before);
        assertOneTruth(one.id);
    }

    @Test
    void money_that_was_paid_cannot_be_taken_back() {
        var one = given.started();
        matter.paid.add(jdbc.sql("select subject from procedures.case_file where id = :id").param("id", one.id).query(String.class).single());

        assertThat(refused(() -> procedures.withdraw(one.applicant, one.id))).isEqualTo("procedures.sample.paid");
        assertOneTruth(one.id);
    }

    @Test
    void the_same_matter_cannot_be_on_its_way_twice() {
        var one = given.started();
        var subject = jdbc.sql("select subject from procedures.case_file where id = :id").param("id", one.id).query(String.class).single();

        assertThatExceptionOfType(org.springframework.dao.DuplicateKeyException.class).isThrownBy(() -> procedures.start(one.applicant,
                new NewCase("sample", subject, one.union.id(), null, "procedures.sample", List.of(), Map.of())));
    }

    /// The notice ends when its fifth working day does.
    private Instant ends(GivenCases.Case one) {
        return Objects.requireNonNull(one.now().due());
    }

    private NoticeId notice(GivenCases.Case one) {
        return jdbc.sql("select id as value from procedures.notice where case_id = :id").param("id", one.id).query(NoticeId.class).single();
    }

    private @Nullable String objected(GivenCases.Case one, Instant at) {
        return refused(() -> objections.raise(Optional.empty(), notice(one), UUID.randomUUID(), Objection.typed("Somebody", "154", "It is not so."), at));
    }

    private void tick(Instant now) {
        while (time.endOneNotice(now)) {
            // until nothing is left
        }
    }

    @Test
    void a_notice_lasts_five_working_days() {
        var one = given.started().shown();
        var last = LocalDate.ofInstant(ends(one), java.time.ZoneId.of("Asia/Shanghai"));

        assertThat(workingDays.between(LocalDate.ofInstant(one.now().since(), java.time.ZoneId.of("Asia/Shanghai")), last)).isEqualTo(5);
    }

    @Test
    void a_notice_to_which_nobody_objects_approves() {
        var one = given.started().shown();
        tick(ends(one).plus(PassingTime.GRACE).plusSeconds(1));

        assertThat(one.progress().outcome()).isEqualTo(Ending.APPROVED);
        assertOneTruth(one.id);
    }

    @Test
    void an_objection_in_the_last_instant_counts_and_one_after_it_does_not() {
        var one = given.started().shown();
        var ends = ends(one);

        assertThat(objected(one, ends.plusNanos(1_000))).isEqualTo("procedures.objection.over");
        assertThat(objected(one, ends)).isNull();
        tick(ends.plus(PassingTime.GRACE).plusSeconds(1));

        assertThat(one.now().role()).isEqualTo(Role.CITY);
        assertThat(objections.raised(one.id)).hasSize(1);
        assertOneTruth(one.id);
    }

    @Test
    void an_objection_at_the_end_is_either_heard_or_refused_never_lost() {
        for (int i = 0; i < 5; i++) {
            var one = given.started().shown();
            var ends = ends(one);
            var answers = Crowd.all(List.<Callable<Optional<String>>>of(() -> Optional.ofNullable(objected(one, ends)), () -> {
                tick(ends.plus(PassingTime.GRACE).plusSeconds(1));
                return Optional.empty();
            }, () -> {
                tick(ends.plus(PassingTime.GRACE).plusSeconds(1));
                return Optional.empty();
            }));
            tick(ends.plus(PassingTime.GRACE).plusSeconds(1));
            var heard = answers.getFirst().isEmpty();
            assertThat(one.progress().outcome()).isEqualTo(heard ? null : Ending.APPROVED);
            assertOneTruth(one.id);
        }
    }

    @Test
    void what_is_left_lying_is_remembered_and_then_comes_to_the_level_above() {
        var one = given.started();
        var due = Objects.requireNonNull(one.now().due());
        while (time.remindOne(due.minus(Duration.ofHours(1)))) {
            // until nothing is left
        }
        while (time.escalateOne(due.plusSeconds(1))) {
            // until nothing is left
        }

        assertThat(one.now().escalated()).isTrue();
        one.decide(one.townOfficer, Action.APPROVE);
        assertThat(one.progress().past().getFirst().action()).isEqualTo(Action.APPROVE);
        assertOneTruth(one.id);
    }

    @Test
    void a_case_finishes_on_the_version_it_began_with() throws Exception {
        var one = given.started();
        var source = new ClassPathResource("procedures/sample.bpmn20.xml").getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        try {
            definitions.lay(Actor.SYSTEM, source.replace("gongli:name-en=\"Town reviews\"", "gongli:name-en=\"Town looks\""));
            var other = given.started();

            assertThat(one.atTown().now().nodeEn()).isEqualTo("Town reviews");
            assertThat(other.atTown().now().nodeEn()).isEqualTo("Town looks");
        } finally {
            definitions.takeAway(Actor.SYSTEM, "sample");
        }
    }

    @Test
    void a_broken_file_changes_nothing() {
        var before = definitions.current("sample");

        assertThat(refused(() -> definitions.lay(Actor.SYSTEM, "<definitions/>"))).startsWith("procedures.definition.");
        assertThat(definitions.current("sample")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatever_happens_in_whatever_order_both_sides_say_the_same_place(long seed) {
        var random = new Random(seed);
        var cases = new ArrayList<>(List.of(given.started(), given.started(), given.started()));
        for (int i = 0; i < 40; i++) {
            var one = cases.get(random.nextInt(cases.size()));
            var who = List.of(one.chair, one.townOfficer, one.cityOfficer, one.city.viewer(Role.CITY)).get(random.nextInt(4));
            var action = List.of(Action.APPROVE, Action.APPROVE, Action.APPROVE, Action.RETURN, Action.REJECT, Action.CONFIRM).get(random.nextInt(6));
            try {
                switch (random.nextInt(12)) {
                    case 0 -> procedures.withdraw(one.applicant, one.id);
                    case 1, 2 -> procedures.resubmit(one.applicant, one.id, List.of());
                    case 3 -> tick(Instant.now().plus(Duration.ofDays(30)));
                    default -> one.decide(who, action);
                }
            } catch (Refused | Forbidden | Missing | NullPointerException | IllegalStateException refusal) {
                assertOneTruth(one.id);
            }
            assertOneTruth(one.id);
        }
    }
}
