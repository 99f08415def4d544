package org.gongli.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongli.organisations.city.City;
import org.gongli.organisations.city.CityFiles;
import org.gongli.shared.Scope;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

@GongliTest
class CityLoadingTests {

    private final CityLoading loading;
    private final OrganisationTree tree;
    private final OrganisationSql sql;
    private final CityMap map;
    private final Given given;
    private final JdbcClient jdbc;

    CityLoadingTests(CityLoading loading, OrganisationTree tree, OrganisationSql sql, CityMap map, Given given, JdbcClient jdbc) {
        this.loading = loading;
        this.tree = tree;
        this.sql = sql;
        this.map = map;
        this.given = given;
        this.jdbc = jdbc;
    }

    @Test
    void the_files_of_a_city_become_its_tree() {
        var city = tree.get(loading.load(city("tiny")));

        assertThat(tree.towns(city.scope())).extracting(Organisation::nameEn).containsExactly("Changle Town", "Huxin Town");
        var village = tree.get(sql.byCode("990200001001").orElseThrow());
        assertThat(tree.chain(village)).extracting(Organisation::kind).containsExactly(OrgKind.CITY, OrgKind.TOWN, OrgKind.VILLAGE);
        assertThat(village.town()).isEqualTo(sql.byCode("990200001").orElseThrow());
    }

    @Test
    void a_village_of_no_town_hangs_directly_below_the_city() {
        var city = loading.load(city("tiny"));
        var port = tree.get(sql.byCode("990200900001").orElseThrow());

        assertThat(tree.chain(port)).hasSize(2);
        assertThat(port.town()).isEqualTo(city);
    }

    @Test
    void loading_again_changes_nothing() {
        var city = loading.load(city("dongguan"));
        var before = count(tree.get(city).scope());

        assertThat(loading.load(city("dongguan"))).isEqualTo(city);
        assertThat(count(tree.get(city).scope())).isEqualTo(before).isGreaterThanOrEqualTo(1 + 33 + 609);
        assertThat(tree.towns(tree.get(city).scope())).hasSize(33).allSatisfy(town -> assertThat(map.place(town.code())).isPresent());
    }

    @Test
    void a_database_with_an_organisation_is_not_empty() {
        given.city("Not empty");
        var before = count(new Scope("/"));

        loading.loadIfEmpty();

        assertThat(count(new Scope("/"))).isEqualTo(before);
    }

    private static City city(String folder) {
        return new CityFiles(new ClassPathResource("cities/" + folder + "/")).city();
    }

    private int count(Scope scope) {
        return jdbc.sql("select count(*) from organisations.organisation where path like :scope").param("scope", scope).query(Integer.class).single();
    }
}
