package org.gongli.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongli.shared.OrgId;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the database refuses by itself, whoever writes into it.
@GongliTest
class TreeInvariantTests {

    private final Given given;
    private final OrganisationTree tree;
    private final JdbcClient jdbc;

    TreeInvariantTests(Given given, OrganisationTree tree, JdbcClient jdbc) {
        this.given = given;
        this.tree = tree;
        this.jdbc = jdbc;
    }

    @Test
    void a_path_continues_that_of_the_parent() {
        var town = given.town("Path");
        var other = given.town("Other path");
        var union = town.union("Union");

        refused("organisation_path_continues", () -> update(union.id(), "path = '" + path(other.id()) + union.id() + "/'"));
        refused("organisation_path_continues", () -> update(union.id(), "parent_id = " + other.id()));
        refused("organisation_path_own", () -> update(union.id(), "path = '" + path(town.id()) + "999999999/'"));
        refused("organisation_root", () -> update(union.id(), "path = '/" + union.id() + "/'"));
    }

    @Test
    void nothing_lies_below_itself() {
        var town = given.town("Circle");
        var village = insert(town.id(), "VILLAGE");

        refused("organisation_path_continues",
                () -> update(town.id(), "parent_id = " + village + ", path = '" + path(village) + town.id() + "/'"));
    }

    @Test
    void what_lies_below_moves_along() {
        var city = given.city("Moving");
        var from = city.town("From");
        var to = city.town("To");
        var village = insert(from.id(), "VILLAGE");
        var union = insert(village, "ENTERPRISE");
        var below = path(village);
        var alone = "update organisations.organisation set parent_id = %s, path = '%s%s/', town_id = %s, version = version + 1 where id = %s"
                .formatted(to.id(), path(to.id()), village, to.id(), village);
        var together = """
                update organisations.organisation
                set parent_id = case when id = %s then %s else parent_id end, town_id = %s, version = version + 1,
                    path = replace(path, '%s', '%s%s/')
                where path like '%s%%'
                """.formatted(village, to.id(), to.id(), below, path(to.id()), village, below);

        refused("organisation_path_continues", () -> jdbc.sql(alone).update());
        assertThatCode(() -> jdbc.sql(together).update()).doesNotThrowAnyException();
        assertThat(tree.get(union).town()).isEqualTo(to.id());
        assertThat(tree.get(union).path()).isEqualTo(path(village) + union + "/");
    }

    @Test
    void an_organisation_lies_in_the_town_of_its_parent() {
        var town = given.town("Town of parent");
        var union = town.union("Union");

        refused("organisation_town_of_parent", () -> update(union.id(), "town_id = " + given.town("Another").id()));
        refused("organisation_town_of_parent", () -> update(town.id(), "town_id = " + tree.chain(tree.get(town.id())).getFirst().id()));
    }

    @ParameterizedTest
    @EnumSource(OrgKind.class)
    void the_database_allows_exactly_the_placements_that_the_rule_allows(OrgKind parent) {
        for (var kind : OrgKind.values()) {
            assertThat(jdbc.sql("select exists (select from organisations.placement where parent_kind = :parent and kind = :kind)")
                    .param("parent", parent).param("kind", kind).query(Boolean.class).single())
                    .as("%s below %s", kind, parent).isEqualTo(Placement.allows(parent, kind));
        }
    }

    @Test
    void a_misplaced_organisation_is_refused() {
        var union = given.town("Placement").union("Union");

        refused("organisation_placement", () -> insert(union.id(), "TOWN"));
        refused("organisation_placement", () -> insert(union.id(), "PARTNER"));
        refused("organisation_root_kind", () -> insert(union.id(), "CITY"));
        insert(union.id(), "GROUP");
        refused("organisation_placement", () -> update(union.id(), "kind = 'PARTNER'"));
    }

    @Test
    void every_state_is_kept_and_none_can_be_altered() {
        var union = given.town("History").union("First name");

        refused("state_pkey", () -> jdbc.sql("update organisations.organisation set name = 'x' where id = " + union.id()).update());
        update(union.id(), "name = 'Second name'");
        assertThat(jdbc.sql("select name from organisations.state where organisation_id = :id order by version").param("id", union.id())
                .query(String.class).list()).containsExactly("First name", "Second name");
        refused("organisation_state_kept", () -> jdbc.sql("update organisations.state set name = 'x'").update());
        refused("organisation_state_kept", () -> jdbc.sql("delete from organisations.state").update());
        refused("organisation_state_kept", () -> jdbc.sql("truncate organisations.state").update());
    }

    @Test
    void it_does_not_end_before_it_begins() {
        refused("organisation_validity", () -> update(given.town("Validity").union("Union").id(), "valid_to = valid_from - 1"));
    }

    private OrgId insert(OrgId parent, String kind) {
        var town = kind.equals("TOWN") ? "f.id" : "p.town_id";
        return jdbc.sql("""
                with f as (select nextval(pg_get_serial_sequence('organisations.organisation', 'id')) as id)
                insert into organisations.organisation (id, parent_id, path, town_id, kind, name, pinyin, initials, valid_from)
                select f.id, p.id, p.path || f.id || '/', %s, :kind, 'raw ' || f.id, '', '', current_date
                from f, organisations.organisation p
                where p.id = :parent
                returning id as value
                """.formatted(town)).param("kind", kind).param("parent", parent).query(OrgId.class).single();
    }

    private void update(OrgId id, String set) {
        jdbc.sql("update organisations.organisation set version = version + 1, " + set + " where id = " + id).update();
    }

    private String path(OrgId id) {
        return tree.get(id).path();
    }

    private static void refused(String constraint, ThrowingCallable statement) {
        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(statement)
                .satisfies(refusal -> assertThat(((PSQLException) refusal.getMostSpecificCause()).getServerErrorMessage().getConstraint()).isEqualTo(constraint));
    }
}
