package org.gongli.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongli.organisations.view.Change;
import org.gongli.shared.Actor;
import org.gongli.shared.Forbidden;
import org.gongli.shared.Missing;
import org.gongli.shared.OrgId;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@GongliTest
@RecordApplicationEvents
class RegisterTests {

    private static final int CROWD = 64;

    private final Given given;
    private final Register register;
    private final OrganisationTree tree;
    private final OrganisationSql sql;
    private final HistorySql history;

    RegisterTests(Given given, Register register, OrganisationTree tree, OrganisationSql sql, HistorySql history) {
        this.given = given;
        this.register = register;
        this.tree = tree;
        this.sql = sql;
        this.history = history;
    }

    @Test
    void a_union_lies_in_the_subtree_of_its_town() {
        var town = given.town("Houjie");
        var union = tree.get(town.union("Shoes").id());

        assertThat(union.town()).isEqualTo(town.id());
        assertThat(town.viewer(Role.TOWN).scope().contains(union.path())).isTrue();
        assertThat(given.town("Chang'an").viewer(Role.TOWN).scope().contains(union.path())).isFalse();
    }

    @Test
    void a_union_directly_below_the_city_lies_in_the_city() {
        var city = given.city("Direct");
        var union = city.union("Head office");
        var group = register.enter(Actor.SYSTEM, union.id(), NewOrganisation.of(OrgKind.GROUP, "Group"));

        assertThat(tree.get(union.id()).town()).isEqualTo(city.id());
        assertThat(tree.get(group).town()).isEqualTo(city.id());
    }

    @Test
    void nothing_lies_where_it_does_not_belong() {
        var union = given.town("Misplaced").union("Union");

        refused("organisations.misplaced", () -> register.enter(Actor.SYSTEM, union.id(), NewOrganisation.of(OrgKind.TOWN, "Town")));
        refused("organisations.misplaced", () -> register.enter(Actor.SYSTEM, null, NewOrganisation.of(OrgKind.TOWN, "Town")));
        assertThatExceptionOfType(Missing.class)
                .isThrownBy(() -> register.enter(Actor.SYSTEM, new OrgId(Long.MAX_VALUE), NewOrganisation.of(OrgKind.GROUP, "Group")));
    }

    @Test
    void of_many_who_enter_the_same_code_one_succeeds() throws Exception {
        var towns = IntStream.range(0, CROWD).mapToObj(number -> given.town("Race " + number)).toList();
        var uscc = new Uscc(UsccSamples.company(new Random(64)));

        var entered = atOnce(number -> {
            try {
                register.enter(Actor.SYSTEM, towns.get(number).id(), NewOrganisation.of(OrgKind.ENTERPRISE, facts("Racer", uscc)));
                return true;
            } catch (Refused refused) {
                assertThat(refused.key()).isIn("organisations.taken", "organisations.uscc.taken");
                return false;
            }
        });

        assertThat(entered).isEqualTo(1);
        assertThat(sql.holder(uscc)).isPresent();
    }

    @Test
    void of_many_who_amend_the_same_state_one_succeeds() throws Exception {
        var union = given.town("Amend race").union("Union");
        var chair = union.viewer(Role.CHAIR);

        var amended = atOnce(number -> {
            try {
                register.amend(chair, union.id(), 1, facts("Union " + number, null));
                return true;
            } catch (ChangedMeanwhile changed) {
                assertThat(changed.changes()).hasSize(1);
                return false;
            }
        });

        assertThat(amended).isEqualTo(1);
        assertThat(sql.entry(union.id()).version()).isEqualTo(2);
    }

    @Test
    void a_union_never_closes_above_a_group_that_is_entered_at_the_same_moment() throws Exception {
        for (var round = 0; round < 20; round++) {
            var town = given.town("Close race");
            var union = town.union("Union");
            atOnce(2, number -> {
                try {
                    if (number == 0) {
                        register.close(town.viewer(Role.TOWN), union.id(), 1);
                    } else {
                        register.enter(Actor.SYSTEM, union.id(), NewOrganisation.of(OrgKind.GROUP, "Group"));
                    }
                    return true;
                } catch (Refused refused) {
                    return false;
                }
            });

            var closed = sql.entry(union.id()).validTo() != null;
            assertThat(closed && sql.inForceBelow(union.id()) > 0).isFalse();
        }
    }

    @Test
    void amending_keeps_what_was_before(ApplicationEvents events) {
        var union = given.town("History").union("Old name");
        var chair = union.viewer(Role.CHAIR);

        register.amend(chair, union.id(), 1, new Facts("New name", null, null, Industry.TOYS, 320, "Road 1"));

        assertThat(history.changes(union.id(), 0)).satisfiesExactly(
                amended -> {
                    assertThat(amended.role()).isEqualTo(Role.CHAIR);
                    assertThat(amended.fields()).containsExactly(new Change.Field("name", "Old name", "New name"),
                            new Change.Field("industry", "", "TOYS"), new Change.Field("headcount", "", "320"), new Change.Field("address", "", "Road 1"));
                },
                entered -> assertThat(entered.fields()).isEmpty());
        assertThat(events.stream(OrganisationAmended.class)).containsExactly(new OrganisationAmended(chair.actor(), union.id(), 2));
    }

    @Test
    void facts_that_are_already_so_change_nothing(ApplicationEvents events) {
        var union = given.town("Unchanged").union("Same");

        register.amend(union.viewer(Role.CHAIR), union.id(), 1, Facts.named("Same"));

        assertThat(sql.entry(union.id()).version()).isEqualTo(1);
        assertThat(events.stream(OrganisationAmended.class)).isEmpty();
    }

    @Test
    void a_renamed_organisation_is_spelled_anew() {
        var town = given.town("Spelling");
        var union = town.union("Old");

        register.amend(town.viewer(Role.TOWN), union.id(), 1, Facts.named("\u539a\u8857"));

        assertThat(tree.get(union.id()).name()).isEqualTo("\u539a\u8857");
        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> register.amend(town.viewer(Role.TOWN), union.id(), 1, Facts.named("Third")));
    }

    @Test
    void closing_is_refused_while_something_lies_below(ApplicationEvents events) {
        var town = given.town("Closing");
        var union = town.union("Union");
        var group = register.enter(Actor.SYSTEM, union.id(), NewOrganisation.of(OrgKind.GROUP, "Group"));
        var officer = town.viewer(Role.TOWN);

        refused("organisations.close.below", () -> register.close(officer, union.id(), 1));
        assertThat(sql.entry(union.id()).validTo()).isNull();
        register.close(officer, group, 1);
        register.close(officer, union.id(), 1);

        assertThat(sql.entry(union.id()).validTo()).isNotNull();
        assertThat(events.stream(OrganisationClosed.class)).extracting(OrganisationClosed::organisation).containsExactly(group, union.id());
        refused("organisations.closed", () -> register.close(officer, union.id(), 2));
        refused("organisations.closed", () -> register.amend(officer, union.id(), 2, Facts.named("Anew")));
        refused("organisations.parent-closed", () -> register.enter(Actor.SYSTEM, union.id(), NewOrganisation.of(OrgKind.GROUP, "Late")));
    }

    @Test
    void a_closed_organisation_frees_its_code_and_its_name() {
        var town = given.town("Freed");
        var uscc = new Uscc(UsccSamples.company(new Random(65)));
        var first = register.enter(Actor.SYSTEM, town.id(), NewOrganisation.of(OrgKind.ENTERPRISE, facts("Shoes", uscc)));
        refused("organisations.uscc.taken", () -> register.enter(Actor.SYSTEM, town.id(), NewOrganisation.of(OrgKind.ENTERPRISE, facts("Hats", uscc))));
        refused("organisations.taken", () -> register.enter(Actor.SYSTEM, town.id(), NewOrganisation.of(OrgKind.ENTERPRISE, facts("Shoes", null))));

        register.close(town.viewer(Role.TOWN), first, 1);

        assertThat(register.enter(Actor.SYSTEM, town.id(), NewOrganisation.of(OrgKind.ENTERPRISE, facts("Shoes", uscc)))).isNotEqualTo(first);
    }

    @Test
    void nobody_acts_beyond_the_own_post() {
        var town = given.town("Own");
        var union = town.union("Union");
        var stranger = given.town("Strange").union("Other");

        assertThatExceptionOfType(Missing.class).isThrownBy(() -> register.amend(union.viewer(Role.CHAIR), stranger.id(), 1, Facts.named("Mine")));
        assertThatExceptionOfType(Missing.class).isThrownBy(() -> register.close(town.viewer(Role.TOWN), stranger.id(), 1));
        assertThatExceptionOfType(Missing.class)
                .isThrownBy(() -> register.enter(union.viewer(Role.CHAIR), stranger.id(), NewOrganisation.of(OrgKind.GROUP, "Group")));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> register.amend(town.viewer(Role.TOWN), town.id(), 1, Facts.named("My town")));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> register.close(union.viewer(Role.CHAIR), union.id(), 1));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> register.amend(union.viewer(Role.AUDITOR), union.id(), 1, Facts.named("Audited")));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> register.enter(town.viewer(Role.TOWN), town.id(), NewOrganisation.of(OrgKind.VILLAGE, "Village")));
    }

    private static Facts facts(String name, Uscc uscc) {
        return new Facts(name, null, uscc, null, null, null);
    }

    private static void refused(String key, ThrowingCallable command) {
        assertThatExceptionOfType(Refused.class).isThrownBy(command).satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private static long atOnce(Attempt attempt) throws Exception {
        return atOnce(CROWD, attempt);
    }

    /// How many of the attempts succeeded.
    private static long atOnce(int many, Attempt attempt) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts = IntStream.range(0, many).<Callable<Boolean>>mapToObj(number -> () -> attempt.succeeds(number)).toList();
            var succeeded = 0;
            for (var result : threads.invokeAll(attempts)) {
                succeeded += result.get() ? 1 : 0;
            }
            return succeeded;
        }
    }

    private interface Attempt {

        boolean succeeds(int number);
    }
}
