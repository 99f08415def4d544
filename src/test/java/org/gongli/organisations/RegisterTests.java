package org.gongli.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongli.shared.Role;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;

@GongliTest
class RegisterTests {

    private final Given given;
    private final OrganisationTree tree;

    RegisterTests(Given given, OrganisationTree tree) {
        this.given = given;
        this.tree = tree;
    }

    @Test
    void a_union_lies_in_the_subtree_of_its_town() {
        var town = given.town("Houjie");
        var union = tree.get(town.union("Shoes").id());

        assertThat(union.town()).isEqualTo(town.id());
        assertThat(town.viewer(Role.TOWN).scope().contains(union.path())).isTrue();
        assertThat(given.town("Chang'an").viewer(Role.TOWN).scope().contains(union.path())).isFalse();
    }
}
