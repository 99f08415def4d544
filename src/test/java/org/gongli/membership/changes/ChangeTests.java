package org.gongli.membership.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.gongli.members.CitizenId;
import org.gongli.members.Members;
import org.gongli.members.Membership;
import org.gongli.members.MembershipState;
import org.gongli.members.Memberships;
import org.gongli.members.NewMember;
import org.gongli.members.Retention;
import org.gongli.members.Spell;
import org.gongli.procedures.Action;
import org.gongli.shared.Actor;
import org.gongli.shared.MemberId;
import org.gongli.shared.Missing;
import org.gongli.shared.OrgId;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.testing.CitizenIds;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;

@GongliTest
class ChangeTests {

    private final GivenChanges given;
    private final Given places;
    private final Asking asking;
    private final ChangeSql sql;
    private final ChangeClock clock;
    private final Memberships memberships;
    private final Members members;
    private final Clock time;

    ChangeTests(GivenChanges given, Given places, Asking asking, ChangeSql sql, ChangeClock clock, Memberships memberships, Members members, Clock time) {
        this.given = given;
        this.places = places;
        this.asking = asking;
        this.sql = sql;
        this.clock = clock;
        this.memberships = memberships;
        this.members = members;
        this.time = time;
    }

    private OrgId union(MemberId member) {
        return memberships.of(member).orElseThrow().org();
    }

    private MembershipState state(MemberId member) {
        return memberships.of(member).orElseThrow().state();
    }

    private ChangeState how(ChangeId id) {
        return sql.change(id).orElseThrow().state();
    }

    @Test
    void a_member_moves_when_both_unions_agree() {
        var two = given.two();
        var id = asking.transfer(two.member(), two.fresh().id(), "new job");

        given.decide(two.oldChair(), ChangeKind.TRANSFER, id, Action.APPROVE);
        assertThat(union(two.id())).isEqualTo(two.old().id());
        given.decide(two.freshChair(), ChangeKind.TRANSFER, id, Action.APPROVE);

        assertThat(how(id)).isEqualTo(ChangeState.DONE);
        assertThat(union(two.id())).isEqualTo(two.fresh().id());
        assertThat(memberships.spells(two.id())).extracting(Spell::org, Spell::state)
                .containsExactly(tuple(two.old().id(), MembershipState.ACTIVE), tuple(two.fresh().id(), MembershipState.ACTIVE));
        assertThat(members.standing(two.id()).orElseThrow().org()).isEqualTo(two.fresh().id());
    }

    @Test
    void the_old_chair_asks_the_member_agrees_and_the_new_union_decides() {
        var two = given.two();
        var id = asking.handOver(two.oldChair(), two.id(), two.fresh().id(), "plant moved");
        assertThat(how(id)).isEqualTo(ChangeState.ASKED);

        asking.agree(two.member(), id);
        given.decide(two.freshChair(), ChangeKind.TRANSFER, id, Action.APPROVE);

        assertThat(union(two.id())).isEqualTo(two.fresh().id());
    }

    @Test
    void the_new_chair_asks_the_member_agrees_and_the_old_union_decides() {
        var two = given.two();
        var id = asking.takeOver(two.freshChair(), members.phone(two.id()).orElseThrow(), "Chen Mei", "works here").orElseThrow();

        asking.agree(two.member(), id);
        given.decide(two.oldChair(), ChangeKind.TRANSFER, id, Action.APPROVE);

        assertThat(union(two.id())).isEqualTo(two.fresh().id());
    }

    @Test
    void nobody_is_asked_under_another_name() {
        var two = given.two();

        assertThat(asking.takeOver(two.freshChair(), members.phone(two.id()).orElseThrow(), "Li Lei", "works here")).isEmpty();
        assertThat(sql.open(two.id())).isEmpty();
    }

    @Test
    void what_one_union_refuses_changes_nothing() {
        var two = given.two();
        var id = asking.transfer(two.member(), two.fresh().id(), "new job");
        given.decide(two.oldChair(), ChangeKind.TRANSFER, id, Action.REJECT);

        assertThat(how(id)).isEqualTo(ChangeState.REFUSED);
        assertThat(union(two.id())).isEqualTo(two.old().id());
        assertThat(asking.transfer(two.member(), two.fresh().id(), "again")).isNotNull();
    }

    @Test
    void a_member_who_does_not_answer_stays() {
        var two = given.two();
        var id = asking.handOver(two.oldChair(), two.id(), two.fresh().id(), "plant moved");

        clock.pass(time.instant().plus(Duration.ofDays(14)));
        assertThat(how(id)).isEqualTo(ChangeState.ASKED);
        clock.pass(time.instant().plus(Duration.ofDays(17)));

        assertThat(how(id)).isEqualTo(ChangeState.LAPSED);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> asking.agree(two.member(), id));
    }

    @Test
    void of_two_transfers_at_once_one_begins() throws Exception {
        var two = given.two();
        var other = two.town().union("Other");

        var begun = atOnce(List.of(() -> asking.transfer(two.member(), two.fresh().id(), "a"), () -> asking.transfer(two.member(), other.id(), "b"),
                () -> asking.handOver(two.oldChair(), two.id(), two.fresh().id(), "c"), () -> asking.leave(two.member(), "d")));

        assertThat(begun).isEqualTo(1);
    }

    @Test
    void who_leaves_while_moving_has_left_and_the_move_is_overtaken() {
        var two = given.two();
        var id = asking.transfer(two.member(), two.fresh().id(), "new job");
        given.decide(two.oldChair(), ChangeKind.TRANSFER, id, Action.APPROVE);

        members.leave(two.oldChair(), two.id(), "gone");

        assertThat(how(id)).isEqualTo(ChangeState.OVERTAKEN);
        assertThat(state(two.id())).isEqualTo(MembershipState.LEFT);
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> given.decide(two.freshChair(), ChangeKind.TRANSFER, id, Action.APPROVE));
    }

    @Test
    void moving_and_leaving_at_once_leaves_one_outcome() throws Exception {
        for (int i = 0; i < 5; i++) {
            var two = given.two();
            var id = asking.transfer(two.member(), two.fresh().id(), "new job");
            given.decide(two.oldChair(), ChangeKind.TRANSFER, id, Action.APPROVE);

            atOnce(List.of(() -> run(() -> given.decide(two.freshChair(), ChangeKind.TRANSFER, id, Action.APPROVE)), () -> run(() -> members.leave(two.oldChair(), two.id(), "gone"))));

            var membership = memberships.of(two.id()).orElseThrow();
            assertThat(membership.inForce() ? membership.org() : null).isEqualTo(how(id) == ChangeState.DONE && membership.inForce() ? two.fresh().id() : null);
            assertThat(sql.open(two.id())).isEmpty();
        }
    }

    @Test
    void a_membership_is_kept_at_the_former_union_and_comes_back_to_life_elsewhere() {
        var two = given.two();
        var id = asking.retain(two.member(), Retention.UNEMPLOYED, "plant closed");
        given.decide(two.oldChair(), ChangeKind.RETAIN, id, Action.APPROVE);
        assertThat(memberships.of(two.id()).orElseThrow()).extracting(Membership::state, Membership::org).containsExactly(MembershipState.RETAINED, two.old().id());

        var move = asking.transfer(two.member(), two.fresh().id(), "new job");
        given.decide(two.oldChair(), ChangeKind.TRANSFER, move, Action.APPROVE);
        given.decide(two.freshChair(), ChangeKind.TRANSFER, move, Action.APPROVE);

        assertThat(memberships.of(two.id()).orElseThrow()).extracting(Membership::state, Membership::org).containsExactly(MembershipState.ACTIVE, two.fresh().id());
        assertThat(memberships.spells(two.id())).extracting(Spell::state).containsExactly(MembershipState.ACTIVE, MembershipState.RETAINED, MembershipState.ACTIVE);
    }

    @Test
    void the_next_higher_union_keeps_the_membership_of_a_bankrupt_unit() {
        var two = given.two();
        var id = asking.retain(two.oldChair(), two.id(), Retention.BANKRUPT, "court order");
        given.decide(two.townOfficer(), ChangeKind.RETAIN, id, Action.APPROVE);

        assertThat(memberships.of(two.id()).orElseThrow()).extracting(Membership::state, Membership::org).containsExactly(MembershipState.RETAINED, two.town().id());
    }

    @Test
    void a_member_is_free_to_leave_and_to_come_back_to_the_same_record() {
        var two = given.two();
        var id = asking.leave(two.member(), "moving home");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> given.decide(two.oldChair(), ChangeKind.LEAVE, id, Action.REJECT));
        given.decide(two.oldChair(), ChangeKind.LEAVE, id, Action.CONFIRM);
        assertThat(state(two.id())).isEqualTo(MembershipState.LEFT);
    }

    @Test
    void who_joins_again_keeps_record_and_history() {
        var two = given.two();
        var number = CitizenIds.born(LocalDate.of(1991, 5, 6), 1 + (int) (two.id().value() % 900));
        var id = members.enrol(Actor.SYSTEM, two.old().id(), person(number));
        members.leave(two.oldChair(), id, "moving home");

        assertThat(members.enrol(Actor.SYSTEM, two.fresh().id(), person(number))).isEqualTo(id);
        assertThat(memberships.spells(id)).extracting(Spell::state).containsExactly(MembershipState.ACTIVE, MembershipState.LEFT, MembershipState.ACTIVE);
    }

    private static NewMember person(CitizenId number) {
        return new NewMember("Li Lei", number, null, false, null, LocalDate.of(2025, 1, 1));
    }

    @Test
    void nobody_is_expelled_without_a_crime_and_a_decision() {
        var two = given.two();

        for (var wrong : List.<Runnable>of(() -> asking.expel(two.oldChair(), two.id(), false, LocalDate.of(2026, 1, 1), "x"), () -> asking.expel(two.oldChair(), two.id(), true, null, "x"))) {
            assertThatExceptionOfType(Refused.class).isThrownBy(wrong::run).extracting(Refused::key).isEqualTo("membership.expel.only-after-crime");
        }
        assertThat(sql.open(two.id())).isEmpty();
    }

    @Test
    void an_expulsion_takes_effect_when_nobody_appealed() {
        var two = given.two();
        var id = asking.expel(two.oldChair(), two.id(), true, LocalDate.of(2026, 1, 1), "final judgment");
        given.decide(two.townOfficer(), ChangeKind.EXPEL, id, Action.APPROVE);
        assertThat(how(id)).isEqualTo(ChangeState.APPEALABLE);
        assertThat(state(two.id())).isEqualTo(MembershipState.ACTIVE);

        clock.pass(time.instant().plus(Duration.ofDays(17)));

        assertThat(state(two.id())).isEqualTo(MembershipState.EXPELLED);
    }

    @Test
    void an_appeal_that_is_upheld_leaves_the_membership_as_it_was() {
        var two = given.two();
        var id = asking.expel(two.oldChair(), two.id(), true, LocalDate.of(2026, 1, 1), "final judgment");
        given.decide(two.townOfficer(), ChangeKind.EXPEL, id, Action.APPROVE);
        asking.appeal(two.member(), id, "the judgment was set aside");
        clock.pass(time.instant().plus(Duration.ofDays(40)));
        assertThat(state(two.id())).isEqualTo(MembershipState.ACTIVE);

        given.decideAppeal(two.cityOfficer(), id, Action.APPROVE);

        assertThat(state(two.id())).isEqualTo(MembershipState.ACTIVE);
        assertThat(how(id)).isEqualTo(ChangeState.REFUSED);
    }

    @Test
    void an_appeal_that_is_dismissed_ends_the_membership() {
        var two = given.two();
        var id = asking.expel(two.oldChair(), two.id(), true, LocalDate.of(2026, 1, 1), "final judgment");
        given.decide(two.townOfficer(), ChangeKind.EXPEL, id, Action.APPROVE);
        asking.appeal(two.member(), id, "I do not agree");

        given.decideAppeal(two.cityOfficer(), id, Action.REJECT);

        assertThat(state(two.id())).isEqualTo(MembershipState.EXPELLED);
    }

    @Test
    void a_strangers_member_does_not_exist() {
        var two = given.two();
        var stranger = places.town("Other").union("O").viewer(Role.CHAIR);

        assertThatExceptionOfType(Missing.class).isThrownBy(() -> asking.expel(stranger, two.id(), true, LocalDate.of(2026, 1, 1), "x"));
        var id = asking.handOver(two.oldChair(), two.id(), two.fresh().id(), "plant moved");
        assertThatExceptionOfType(Missing.class).isThrownBy(() -> asking.agree(two.fresh().member("Li Lei"), id));
    }

    private static boolean run(Runnable work) {
        work.run();
        return true;
    }

    /// @return how many succeeded
    private static long atOnce(List<Callable<?>> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return work.stream().map(threads::submit).toList().stream().filter(done -> {
                try {
                    done.get();
                    return true;
                } catch (Exception e) {
                    return false;
                }
            }).count();
        }
    }
}
