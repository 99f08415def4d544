package org.gongli.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.concurrent.Callable;
import org.gongli.organisations.Register;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.testing.Crowd;
import org.gongli.testing.Given;
import org.gongli.testing.Given.Place;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@GongliTest
class MembersTests {

    private static final int ROUNDS = 20;

    private final Given given;
    private final Members members;
    private final Register register;
    private final JdbcClient jdbc;

    MembersTests(Given given, Members members, Register register, JdbcClient jdbc) {
        this.given = given;
        this.members = members;
        this.register = register;
        this.jdbc = jdbc;
    }

    @Test
    void a_member_stands_in_the_town_of_the_union() {
        var town = given.town("Houjie");
        var standing = town.union("Shoes").member("Chen Mei").standing();

        assertThat(standing).isNotNull();
        assertThat(standing.town()).isEqualTo(town.id());
        assertThat(standing.active()).isTrue();
    }

    @Test
    void a_union_closes_only_when_its_last_member_has_left() {
        var town = given.town("Houjie");
        var union = town.union("Shoes");
        var mei = union.enrol("Chen Mei");
        var bo = union.enrol("Li Bo");
        var officer = town.viewer(Role.TOWN);
        members.leave(officer, bo, "moved away");

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> register.close(officer, union.id(), 1)).satisfies(refused -> {
            assertThat(refused.key()).isEqualTo("members.union-has-members");
            assertThat(refused.args()).containsExactly(1L);
        });
        assertThat(closed(union)).isFalse();

        members.leave(officer, mei, "moved away");
        register.close(officer, union.id(), 1);
        assertThat(closed(union)).isTrue();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> union.enrol("Too Late")).satisfies(refused -> assertThat(refused.key()).isEqualTo("organisations.kept-closed"));
    }

    @Test
    void a_union_never_closes_over_somebody_who_is_enrolled_at_the_same_moment() {
        var town = given.town("Houjie");
        var officer = town.viewer(Role.TOWN);
        for (int round = 0; round < ROUNDS; round++) {
            var union = town.union("Race " + round);

            var done = Crowd.all(List.<Callable<Boolean>>of(() -> accepted(() -> register.close(officer, union.id(), 1)), () -> accepted(() -> union.enrol("Chen Mei"))));

            assertThat(done).containsExactlyInAnyOrder(true, false);
            assertThat(closed(union)).isEqualTo(done.getFirst());
        }
    }

    private static boolean accepted(Runnable command) {
        try {
            command.run();
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    private boolean closed(Place union) {
        return jdbc.sql("select valid_to is not null from organisations.facts_organisation where id = :id").param("id", union.id()).query(Boolean.class).single();
    }
}
