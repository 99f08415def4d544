package org.gongli.founding.restructuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.gongli.access.ViewerAuthentication;
import org.gongli.founding.RestructuringId;
import org.gongli.founding.restructuring.RestructuringSql.Proposed;
import org.gongli.founding.view.RestructuringPage.RestructuringKind;
import org.gongli.organisations.OrganisationTree;
import org.gongli.organisations.Register;
import org.gongli.procedures.Action;
import org.gongli.procedures.Deciding;
import org.gongli.procedures.Decision;
import org.gongli.procedures.Procedures;
import org.gongli.shared.Actor;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.Crowd;
import org.gongli.testing.Given;
import org.gongli.testing.Given.Place;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@GongliTest
class RestructuringTests {

    private final Restructuring restructuring;
    private final RestructuringSql sql;
    private final Procedures procedures;
    private final Deciding deciding;
    private final Register register;
    private final OrganisationTree tree;
    private final Given given;
    private final JdbcClient jdbc;
    private final MockMvcTester mvc;

    RestructuringTests(Restructuring restructuring, RestructuringSql sql, Procedures procedures, Deciding deciding, Register register, OrganisationTree tree, Given given,
            JdbcClient jdbc, MockMvcTester mvc) {
        this.restructuring = restructuring;
        this.sql = sql;
        this.procedures = procedures;
        this.deciding = deciding;
        this.register = register;
        this.tree = tree;
        this.given = given;
        this.jdbc = jdbc;
        this.mvc = mvc;
    }

    private void decide(Viewer viewer, RestructuringId id) {
        var caseId = Objects.requireNonNull(sql.head(id).orElseThrow().caseId());
        deciding.decide(viewer, Objects.requireNonNull(procedures.progress(caseId).now()).step(), Decision.of(Action.APPROVE, ""));
    }

    private RestructuringId proposed(Place town, Place union, RestructuringKind kind, Place target) {
        return restructuring.propose(town.viewer(Role.TOWN), new Proposed(union.id(), kind, kind == RestructuringKind.DISSOLVE ? null : target.id(), false, "because"));
    }

    @Test
    void a_union_that_moved_keeps_its_members_and_its_history() {
        var city = given.city("C");
        var from = city.town("From");
        var to = city.town("To");
        var union = from.union("U");
        var group = union.group("G");
        var member = group.enrol("M");
        var id = proposed(from, union, RestructuringKind.MOVE, to);
        decide(city.viewer(Role.CITY), id);
        assertThat(tree.get(union.id()).town()).as("one person alone moves nothing").isEqualTo(from.id());
        decide(city.viewer(Role.CITY), id);

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
        var id = proposed(town, town.union("U"), RestructuringKind.DISSOLVE, town);
        decide(officer, id);

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> decide(officer, id)).extracting(Refused::key).isEqualTo("procedures.four-eyes");
    }

    @Test
    void merging_moves_members_and_groups_first_and_then_closes() {
        var city = given.city("C");
        var town = city.town("T");
        var union = town.union("U");
        var group = union.group("G");
        var member = union.enrol("M");
        var target = town.union("V");
        var id = proposed(town, union, RestructuringKind.MERGE, target);
        decide(city.viewer(Role.CITY), id);
        decide(city.viewer(Role.CITY), id);

        assertThat(jdbc.sql("select org_id from members.facts_member where id = :id and active").param("id", member).query(Long.class).single()).isEqualTo(target.id().value());
        assertThat(tree.get(group.id()).path()).startsWith(tree.get(target.id()).path());
        assertThat(jdbc.sql("select valid_to is null from organisations.facts_organisation where id = :id").param("id", union.id()).query(Boolean.class).single()).isFalse();
    }

    @Test
    void a_union_with_members_is_not_dissolved_and_the_decision_is_not_taken() {
        var city = given.city("C");
        var town = city.town("T");
        var union = town.union("U");
        union.enrol("M");
        var id = proposed(town, union, RestructuringKind.DISSOLVE, town);
        decide(city.viewer(Role.CITY), id);

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> decide(city.viewer(Role.CITY), id)).extracting(Refused::key).isEqualTo("members.union-has-members");
        assertThat(sql.head(id).orElseThrow().open()).isTrue();
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
