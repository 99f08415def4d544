package org.gongli.members;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;

@GongliTest
class MembersTests {

    private final Given given;

    MembersTests(Given given) {
        this.given = given;
    }

    @Test
    void a_member_stands_in_the_town_of_the_union() {
        var town = given.town("Houjie");
        var standing = town.union("Shoes").member("Chen Mei").standing();

        assertThat(standing).isNotNull();
        assertThat(standing.town()).isEqualTo(town.id());
        assertThat(standing.active()).isTrue();
    }
}
