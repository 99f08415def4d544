package org.gongli.founding.restructuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.gongli.access.ViewerAuthentication;
import org.gongli.founding.view.RestructuringPage.RestructuringKind;
import org.gongli.organisations.OrganisationTree;
import org.gongli.organisations.Register;
import org.gongli.procedures.Action;
import org.gongli.procedures.Decision;
import org.gongli.shared.Actor;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.testing.Crowd;
import org.gongli.testing.Given;
import org.gongli.testing.Given.Place;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@GongliTest
class RestructuringTests {

    private final GivenRestructurings restructurings;
    private final Register register;
    private final OrganisationTree tree;
    private final Given given;
    private final JdbcClient jdbc;
    private final MockMvcTester mvc;

    RestructuringTests(GivenRestructurings restructurings, Register register, OrganisationTree tree, Given given, JdbcClient jdbc, MockMvcTester mvc) {
        this.restructurings = restructurings;
        this.register = register;
        this.tree = tree;
        this.given = given;
        this.jdbc = jdbc;
        this.mvc = mvc;
    }

    private boolean inForce(Place union) {
        return jdbc.sql("select valid_to is null from organisations.facts_organisation where id = :id").param("id", union.id()).query(Boolean.class).single();
    }

    @Test
    void a_union_that_moved_keeps_its_members_and_its_history() {
        var city = given.city("C");
        var from = city.town("From");
        var to = city.town("To");
        var union = from.union("U");
        var group = union.group("G");
        var member = group.enrol("M");
        var id = restructurings.proposed(from, union, RestructuringKind.MOVE, to);
        restructurings.approve(city.viewer(Role.CITY), id);
        assertThat(tree.get(union.id()).town()).as("one person alone moves nothing").isEqualTo(from.id());
        restructurings.approve(city.viewer(Role.CITY), id);

        assertThat(tree.get(group.id()).path()).isEqualTo(tree.get(to.id()).path() + union.id() + "/" + group.id() + "/");
        assertThat(jdbc.sql("select town_id from members.facts_member where id = :id").param("id", member).query(Long.class).single()).isEqualTo(to.id().value());
        assertThat(jdbc.sql("select parent_id from organisations.state where organisation_id = :id order by version").param("id", union.id()).query(Long.class).list())
                .containsExactly(from.id().value(), to.id().value());
        assertThat(jdbc.sql("select town_id from founding.facts_restructuring where id = :id").param("id", id).query(Long.class).single()).isEqualTo(from.id().value());
    }

    @Test
    void the_same_person_does_not_decide_twice() {
        var city = given.city("C");
        var town = city.town("T");
        var officer = city.viewer(Role.CITY);
        var id = restructurings.proposed(town, town.union("U"), RestructuringKind.DISSOLVE, town);
        restructurings.approve(officer, id);

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> restructurings.approve(officer, id)).extracting(Refused::key).isEqualTo("procedures.four-eyes");
    }

    @Test
    void merging_moves_members_and_groups_first_and_then_closes() {
        var city = given.city("C");
        var town = city.town("T");
        var union = town.union("U");
        var group = union.group("G");
        var member = union.enrol("M");
        var target = town.union("V");
        var id = restructurings.proposed(town, union, RestructuringKind.MERGE, target);
        restructurings.approve(city.viewer(Role.CITY), id);
        restructurings.approve(city.viewer(Role.CITY), id);

        assertThat(jdbc.sql("select org_id from members.facts_member where id = :id and active").param("id", member).query(Long.class).single()).isEqualTo(target.id().value());
        assertThat(tree.get(group.id()).path()).startsWith(tree.get(target.id()).path());
        assertThat(inForce(union)).isFalse();
    }

    @Test
    void a_union_with_members_is_not_dissolved_and_the_decision_is_not_taken() {
        var city = given.city("C");
        var town = city.town("T");
        var union = town.union("U");
        union.enrol("M");
        var id = restructurings.proposed(town, union, RestructuringKind.DISSOLVE, town);
        restructurings.approve(city.viewer(Role.CITY), id);

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> restructurings.approve(city.viewer(Role.CITY), id)).extracting(Refused::key).isEqualTo("members.union-has-members");
        assertThat(restructurings.sql.head(id).orElseThrow().open()).isTrue();
    }

    @Test
    void the_last_word_said_by_many_at_once_is_taken_once() {
        var city = given.city("C");
        var town = city.town("T");
        var union = town.union("U");
        var member = union.enrol("M");
        var id = restructurings.proposed(town, union, RestructuringKind.MERGE, town.union("V"));
        restructurings.approve(city.viewer(Role.CITY), id);
        var step = restructurings.step(id);

        var taken = Crowd.all(IntStream.range(0, 8).mapToObj(n -> city.viewer(Role.CITY)).map(officer -> tried(() -> restructurings.deciding.decide(officer, step,
                Decision.of(Action.APPROVE, "")))).toList());

        assertThat(taken).containsOnlyOnce(true);
        assertThat(inForce(union)).isFalse();
        assertThat(jdbc.sql("select count(*) from members.facts_membership where member_id = :member").param("member", member).query(Long.class).single()).as("moved once").isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from founding.facts_restructuring where id = :id").param("id", id).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void whoever_joins_while_the_union_is_dissolved_is_in_a_union_in_force_or_not_in() {
        for (int round = 0; round < 6; round++) {
            var city = given.city("C");
            var town = city.town("T");
            var union = town.union("U");
            var id = restructurings.proposed(town, union, RestructuringKind.DISSOLVE, town);
            restructurings.approve(city.viewer(Role.CITY), id);
            var officer = city.viewer(Role.CITY);
            var step = restructurings.step(id);

            var done = Crowd.all(List.of(tried(() -> restructurings.deciding.decide(officer, step, Decision.of(Action.APPROVE, ""))), tried(() -> union.enrol("M"))));

            assertThat(done).as("one of the two").containsOnlyOnce(true);
            assertThat(inForce(union)).isEqualTo(done.getLast());
            assertThat(restructurings.sql.head(id).orElseThrow().open()).isEqualTo(done.getLast());
        }
    }

    @Test
    void whoever_joins_while_the_union_is_merged_is_in_the_other_one_or_not_in() {
        for (int round = 0; round < 6; round++) {
            var city = given.city("C");
            var town = city.town("T");
            var union = town.union("U");
            var id = restructurings.proposed(town, union, RestructuringKind.MERGE, town.union("V"));
            restructurings.approve(city.viewer(Role.CITY), id);
            var officer = city.viewer(Role.CITY);
            var step = restructurings.step(id);

            Crowd.all(List.of(tried(() -> restructurings.deciding.decide(officer, step, Decision.of(Action.APPROVE, ""))), tried(() -> union.enrol("M"))));

            assertThat(jdbc.sql("""
                    select count(*)
                    from members.facts_member m
                    join organisations.facts_organisation o on o.id = m.org_id
                    where m.active and m.org_id = :org and o.valid_to is not null
                    """).param("org", union.id()).query(Long.class).single()).as("nobody is left in a union that ended").isZero();
        }
    }

    private static Callable<Boolean> tried(Runnable step) {
        return () -> {
            try {
                step.run();
                return true;
            } catch (Refused refused) {
                return false;
            }
        };
    }

    @Test
    void whoever_enrols_while_the_union_moves_lies_where_it_lies() {
        var city = given.city("C");
        var towns = List.of(city.town("A"), city.town("B"));
        var union = towns.getFirst().union("U");
        var group = union.group("G");
        var all = new ArrayList<Callable<Object>>();
        for (int i = 0; i < 12; i++) {
            var name = "M" + i;
            all.add(() -> group.enrol(name));
            var to = towns.get((i + 1) % 2);
            all.add(() -> {
                try {
                    register.move(Actor.SYSTEM, union.id(), to.id());
                } catch (Refused there) {
                    assertThat(there.key()).isEqualTo("organisations.move.there");
                }
                return to;
            });
        }
        Crowd.all(all);

        var town = tree.get(union.id()).town();
        assertThat(tree.get(group.id()).path()).isEqualTo(tree.get(town).path() + union.id() + "/" + group.id() + "/");
        assertThat(jdbc.sql("select count(*) from members.facts_member where org_id = :org and town_id = :town").param("org", group.id()).param("town", town).query(Long.class).single())
                .isEqualTo(12);
    }

    @Test
    void nothing_moves_below_itself() {
        var union = given.town("T").union("U");

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> register.move(Actor.SYSTEM, union.id(), union.group("G").id()))
                .extracting(Refused::key).isEqualTo("organisations.move.misplaced");
    }

    @Test
    void the_page_of_a_union_shows_how_it_stood_on_a_day() {
        var city = given.city("C");
        var union = city.town("Former town").union("U");
        register.move(Actor.SYSTEM, union.id(), city.town("Later town").id());
        var today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));

        assertThat(page(city, union, today)).contains("Later town");
        assertThat(page(city, union, today.minusDays(1))).contains("not in the register yet");
    }

    private String page(Place city, Place union, LocalDate day) {
        var answer = mvc.get().uri("/organisations/" + union.id() + "?lang=en&on=" + day).with(authentication(new ViewerAuthentication(city.viewer(Role.CITY)))).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
