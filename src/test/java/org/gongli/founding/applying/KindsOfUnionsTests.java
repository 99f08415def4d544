package org.gongli.founding.applying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.gongli.founding.FoundingId;
import org.gongli.founding.Stage;
import org.gongli.founding.applying.GivenFoundings.Desk;
import org.gongli.founding.applying.NewFounding.Seat;
import org.gongli.organisations.OrgKind;
import org.gongli.organisations.Organisation;
import org.gongli.organisations.OrganisationTree;
import org.gongli.organisations.Register;
import org.gongli.organisations.Uscc;
import org.gongli.procedures.Action;
import org.gongli.procedures.Decision;
import org.gongli.shared.Actor;
import org.gongli.shared.Missing;
import org.gongli.shared.OrgId;
import org.gongli.shared.Refused;
import org.gongli.testing.Crowd;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Unions below a village, joint unions, and associations of a trade.
@GongliTest
class KindsOfUnionsTests {

    private final GivenFoundings foundings;
    private final OrganisationTree tree;
    private final Register register;
    private final JdbcClient jdbc;

    KindsOfUnionsTests(GivenFoundings foundings, OrganisationTree tree, Register register, JdbcClient jdbc) {
        this.foundings = foundings;
        this.tree = tree;
        this.register = register;
        this.jdbc = jdbc;
    }

    private Organisation union(FoundingId id) {
        return tree.get(Objects.requireNonNull(foundings.sql.head(id).orElseThrow().org()));
    }

    private static NewFounding below(Desk desk, OrgId place) {
        var one = GivenFoundings.founding(desk.townPlace().id(), 60, NewFounding.Form.COMMITTEE, false);
        return new NewFounding(new Seat(desk.townPlace().id(), place, OrgKind.ENTERPRISE), one.enterprise(), one.unionName(), one.uscc(), null, one.staff(), one.members(), null,
                one.form(), one.termYears(), false, one.groupLead(), one.candidates(), List.of());
    }

    private static List<Uscc> codes(int number) {
        return IntStream.range(0, number).mapToObj(n -> GivenFoundings.uscc()).toList();
    }

    private FoundingId submitted(Desk desk, NewFounding founding) {
        var id = foundings.applying.draft(desk.applicant(), founding);
        foundings.applying.submit(desk.applicant(), id);
        return id;
    }

    @Test
    void a_union_of_a_village_lies_below_the_village_and_in_the_town() {
        var desk = foundings.desk();
        var village = desk.townPlace().village("V");
        var id = foundings.founded(desk, below(desk, village.id()));

        assertThat(union(id).path()).startsWith(tree.get(village.id()).path());
        assertThat(union(id).town()).isEqualTo(desk.townPlace().id());
        assertThat(jdbc.sql("select town_id from founding.facts_founded where id = :id").param("id", id).query(Long.class).single()).isEqualTo(desk.townPlace().id().value());
    }

    @Test
    void a_place_elsewhere_or_of_the_wrong_kind_does_not_exist() {
        var desk = foundings.desk();
        var elsewhere = foundings.desk().townPlace().village("V");
        var village = desk.townPlace().village("W");
        var trade = GivenFoundings.trade(desk.townPlace().id(), 5);
        var belowVillage = new NewFounding(new Seat(desk.townPlace().id(), village.id(), OrgKind.INDUSTRY), trade.enterprise(), trade.unionName(), null, trade.industry(),
                trade.staff(), trade.members(), null, trade.form(), 5, false, "Lead", trade.candidates(), List.of());

        assertThatExceptionOfType(Missing.class).isThrownBy(() -> foundings.applying.draft(desk.applicant(), below(desk, elsewhere.id())));
        assertThatExceptionOfType(Missing.class).isThrownBy(() -> foundings.applying.draft(desk.applicant(), belowVillage));
    }

    @Test
    void the_enterprises_of_a_joint_union_leave_the_gap_together() {
        var desk = foundings.desk();
        var codes = codes(3);
        codes.forEach(code -> jdbc.sql("insert into founding.enterprise (town_id, name, uscc, listed_at) values (:town, :name, :uscc, now())").param("town", desk.townPlace().id())
                .param("name", "E " + code).param("uscc", code.code()).update());
        var id = foundings.founded(desk, GivenFoundings.joint(desk.townPlace().id(), desk.townPlace().id(), codes, 20));

        assertThat(union(id).kind()).isEqualTo(OrgKind.JOINT);
        assertThat(jdbc.sql("select org_id from founding.enterprise where town_id = :town").param("town", desk.townPlace().id()).query(Long.class).list()).hasSize(3)
                .containsOnly(union(id).id().value());
        assertThat(jdbc.sql("select count(*) from founding.under_way where founding_id = :id").param("id", id).query(Long.class).single()).isZero();
    }

    @Test
    void an_enterprise_with_a_committee_to_set_up_is_not_joined() {
        var desk = foundings.desk();
        var id = foundings.applying.draft(desk.applicant(), GivenFoundings.joint(desk.townPlace().id(), desk.townPlace().id(), codes(2), 25));

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> foundings.applying.submit(desk.applicant(), id))
                .satisfies(refused -> assertThat(List.of(refused.args())).contains("ORG-01"));
    }

    @Test
    void the_committee_of_a_trade_serves_five_years() {
        var desk = foundings.desk();
        var three = foundings.applying.draft(desk.applicant(), GivenFoundings.trade(desk.townPlace().id(), 3));

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> foundings.applying.submit(desk.applicant(), three))
                .satisfies(refused -> assertThat(List.of(refused.args())).contains("ORG-05"));
        assertThat(union(foundings.founded(desk, GivenFoundings.trade(desk.townPlace().id(), 5))).kind()).isEqualTo(OrgKind.INDUSTRY);
    }

    @Test
    void an_enterprise_is_on_one_way_at_a_time_alone_or_with_others() {
        var desk = foundings.desk();
        var alone = GivenFoundings.founding(desk.townPlace().id(), 20, NewFounding.Form.COMMITTEE, false);
        var joint = GivenFoundings.joint(desk.townPlace().id(), desk.townPlace().id(), List.of(Objects.requireNonNull(alone.uscc()), GivenFoundings.uscc()), 20);
        var drafts = List.of(foundings.applying.draft(desk.applicant(), alone), foundings.applying.draft(desk.applicant(), joint));

        var taken = Crowd.all(drafts.stream().map(id -> (Callable<Boolean>) () -> {
            try {
                foundings.applying.submit(desk.applicant(), id);
                return true;
            } catch (DuplicateKeyException another) {
                assertThat(another).hasMessageContaining("founding_under_way");
                return false;
            }
        }).toList());

        assertThat(taken).containsOnlyOnce(true);
        foundings.applying.withdraw(desk.applicant(), drafts.get(taken.indexOf(true)));
        foundings.applying.submit(desk.applicant(), drafts.get(taken.indexOf(false)));
    }

    @Test
    void whoever_has_a_union_founds_no_other() {
        var desk = foundings.desk();
        var codes = codes(2);
        foundings.founded(desk, GivenFoundings.joint(desk.townPlace().id(), desk.townPlace().id(), codes, 20));

        assertThatExceptionOfType(Refused.class).as("joined before")
                .isThrownBy(() -> submitted(desk, GivenFoundings.joint(desk.townPlace().id(), desk.townPlace().id(), List.of(GivenFoundings.uscc(), codes.getLast()), 20)))
                .extracting(Refused::key).isEqualTo("founding.has-union");
        var alone = GivenFoundings.founding(desk.townPlace().id(), 60, NewFounding.Form.COMMITTEE, false);
        foundings.founded(desk, alone);
        assertThatExceptionOfType(Refused.class).as("alone before")
                .isThrownBy(() -> submitted(desk, GivenFoundings.joint(desk.townPlace().id(), desk.townPlace().id(), List.of(Objects.requireNonNull(alone.uscc()), GivenFoundings.uscc()), 20)))
                .extracting(Refused::key).isEqualTo("founding.has-union");
    }

    @Test
    void a_union_does_not_come_to_lie_below_one_that_ended_and_the_decision_is_not_taken() {
        var desk = foundings.desk();
        var trade = desk.townPlace().association("A");
        var id = foundings.certifying(desk, below(desk, trade.id()));
        register.end(Actor.SYSTEM, trade.id());

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> foundings.approve(desk.city(), id)).extracting(Refused::key).isEqualTo("organisations.parent-closed");
        assertThat(foundings.sql.head(id).orElseThrow().stage()).isEqualTo(Stage.CHECKING);
    }

    @Test
    void a_union_that_is_founded_while_the_association_above_it_moves_lies_below_it() {
        for (int round = 0; round < 4; round++) {
            var desk = foundings.desk();
            var trade = desk.townPlace().association("A");
            var other = desk.cityPlace().town("S");
            var id = foundings.certifying(desk, below(desk, trade.id()));
            var step = foundings.step(id);

            Crowd.all(List.<Callable<Object>>of(() -> {
                foundings.deciding.decide(desk.city(), step, Decision.of(Action.APPROVE, ""));
                return id;
            }, () -> {
                register.move(Actor.SYSTEM, trade.id(), other.id());
                return other;
            }));

            assertThat(union(id).path()).isEqualTo(tree.get(trade.id()).path() + union(id).id() + "/").startsWith(tree.get(other.id()).path());
            assertThat(union(id).town()).isEqualTo(other.id());
        }
    }
}
