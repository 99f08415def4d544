package org.gongli.membership.changes;

import java.util.Objects;
import org.gongli.members.Members;
import org.gongli.procedures.Action;
import org.gongli.procedures.Deciding;
import org.gongli.procedures.Decision;
import org.gongli.procedures.Procedures;
import org.gongli.procedures.StepId;
import org.gongli.shared.MemberId;
import org.gongli.shared.Role;
import org.gongli.shared.Scope;
import org.gongli.shared.Viewer;
import org.gongli.testing.Given;
import org.gongli.testing.TestBean;

/// Two unions of a town, their officers, and a member of the first.
@TestBean
class GivenChanges {

    private final Given given;
    private final Members members;
    private final Procedures procedures;
    private final Deciding deciding;

    GivenChanges(Given given, Members members, Procedures procedures, Deciding deciding) {
        this.given = given;
        this.members = members;
        this.procedures = procedures;
        this.deciding = deciding;
    }

    record Two(Given.Place city, Given.Place town, Given.Place old, Given.Place fresh, Viewer member, Viewer oldChair, Viewer freshChair, Viewer townOfficer, Viewer cityOfficer) {

        MemberId id() {
            return member.self();
        }
    }

    Two two() {
        var city = given.city("C");
        var town = city.town("T");
        var old = town.union("Old");
        var fresh = town.union("Fresh");
        return new Two(city, town, old, fresh, old.member("Chen Mei"), old.viewer(Role.CHAIR), fresh.viewer(Role.CHAIR), town.viewer(Role.TOWN), city.viewer(Role.CITY));
    }

    /// The same person in an office.
    Viewer inRole(Role role, Viewer member) {
        return new Viewer(member.account(), role, member.name(), member.org(), Scope.NOTHING, members.standing(member.self()).orElseThrow());
    }

    StepId step(ChangeKind kind, ChangeId id) {
        return step(kind.procedure(), id);
    }

    StepId step(String procedure, ChangeId id) {
        return Objects.requireNonNull(procedures.progress(procedures.latest(procedure, id.subject()).orElseThrow()).now()).step();
    }

    void decide(Viewer viewer, ChangeKind kind, ChangeId id, Action action) {
        deciding.decide(viewer, step(kind, id), Decision.of(action, "because"));
    }

    void decideAppeal(Viewer viewer, ChangeId id, Action action) {
        deciding.decide(viewer, step(ChangeKind.APPEAL, id), Decision.of(action, "because"));
    }
}
