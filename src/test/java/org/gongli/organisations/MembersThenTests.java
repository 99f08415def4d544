package org.gongli.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.gongli.members.Members;
import org.gongli.members.Memberships;
import org.gongli.members.NewMember;
import org.gongli.shared.Actor;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.gongli.testing.CitizenIds;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.gongli.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// How many members an organisation had on a day, by the tree of that day.
@GongliTest
class MembersThenTests {

    private final Given given;
    private final Register register;
    private final Members members;
    private final Memberships memberships;
    private final LookingBack lookingBack;
    private final OrganisationTree tree;
    private final MovableClock clock;

    MembersThenTests(Given given, Register register, Members members, Memberships memberships, LookingBack lookingBack, OrganisationTree tree, MovableClock clock) {
        this.given = given;
        this.register = register;
        this.members = members;
        this.memberships = memberships;
        this.lookingBack = lookingBack;
        this.tree = tree;
        this.clock = clock;
    }

    @AfterEach
    void the_clock_runs_on() {
        clock.reset();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private long members(OrgId id, LocalDate day) {
        return lookingBack.on(tree.get(id), day, true).members();
    }

    @Test
    void a_union_that_moved_counts_where_it_lay_then() {
        var city = given.city("C");
        var here = city.town("Here");
        var there = city.town("There");
        var union = here.union("U");
        union.enrol("A");
        union.enrol("B");
        var before = today();
        clock.advance(Duration.ofDays(3));
        register.move(Actor.SYSTEM, union.id(), there.id());
        var after = today();

        assertThat(members(here.id(), before)).isEqualTo(2);
        assertThat(members(there.id(), before)).isZero();
        assertThat(members(here.id(), after)).isZero();
        assertThat(members(there.id(), after)).isEqualTo(2);
        assertThat(members(city.id(), before)).isEqualTo(2);
        assertThat(members(city.id(), after)).isEqualTo(2);
    }

    @Test
    void members_of_a_union_that_is_no_more_count_there_until_they_went() {
        var town = given.town("T");
        var ended = town.union("Ended");
        var heir = town.union("Heir");
        ended.enrol("A");
        heir.enrol("B");
        var before = today();
        clock.advance(Duration.ofDays(3));
        members.moveAll(Actor.SYSTEM, ended.id(), heir.id());
        register.end(Actor.SYSTEM, ended.id());
        var after = today();

        assertThat(members(ended.id(), before)).isEqualTo(1);
        assertThat(members(heir.id(), before)).isEqualTo(1);
        assertThat(members(town.id(), before)).isEqualTo(2);
        assertThat(members(ended.id(), after)).isZero();
        assertThat(members(heir.id(), after)).isEqualTo(2);
        assertThat(members(town.id(), after)).isEqualTo(2);
    }

    @Test
    void who_left_and_came_back_counts_in_the_earlier_time_for_the_city_as_for_its_towns() {
        var city = given.city("C");
        var town = city.town("T");
        var first = town.union("First");
        var second = city.town("S").union("Second");
        var member = enrol(first.id());
        var before = today();
        clock.advance(Duration.ofDays(3));
        memberships.leave(Actor.SYSTEM, member, first.id(), "moved away");
        var away = today();
        clock.advance(Duration.ofDays(3));
        assertThat(enrol(second.id())).isEqualTo(member);

        assertThat(members(town.id(), before)).isEqualTo(1);
        assertThat(members(city.id(), before)).isEqualTo(1);
        assertThat(members(city.id(), away)).isZero();
        assertThat(members(city.id(), today())).isEqualTo(1);
        assertThat(members(second.id(), today())).isEqualTo(1);
    }

    private MemberId enrol(OrgId union) {
        return members.enrol(Actor.SYSTEM, union, new NewMember("A", CitizenIds.numbered(7_710_001), null, false, null, today()));
    }
}
