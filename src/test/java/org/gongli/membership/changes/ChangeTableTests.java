package org.gongli.membership.changes;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.gongli.members.Retention;
import org.gongli.membership.Posts;
import org.gongli.procedures.Action;
import org.gongli.procedures.ActionTable;
import org.gongli.procedures.Deciding;
import org.gongli.procedures.Decision;
import org.gongli.procedures.definitions.Definitions;
import org.gongli.shared.Viewer;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every (step, action, role, relation) of every procedure of memberships.
@GongliTest
class ChangeTableTests {

    private final GivenChanges given;
    private final Given places;
    private final Asking asking;
    private final Deciding deciding;
    private final Definitions definitions;

    ChangeTableTests(GivenChanges given, Given places, Asking asking, Deciding deciding, Definitions definitions) {
        this.given = given;
        this.places = places;
        this.asking = asking;
        this.deciding = deciding;
        this.definitions = definitions;
    }

    /// A case at a step.
    ///
    /// @param desk the union whose chair decides there, if it is a chair's
    private record At(GivenChanges.Two two, ChangeId id, Viewer applicant, Given.Place desk) {
    }

    @ParameterizedTest
    @ValueSource(strings = {"membership-transfer", "membership-retaining", "membership-leaving", "membership-expelling", "membership-appeal"})
    void what_may_happen_is_what_the_table_says(String procedure) {
        Map<String, At> waiting = new HashMap<>(); // a refused try leaves a case as it was, so that the next one may use it
        ActionTable.check(definitions.current(procedure).definition(), (node, one) -> {
            var at = waiting.computeIfAbsent(node.id(), id -> at(procedure + "/" + id));
            var viewer = Posts.viewer(places, one, at.desk(), at.two().town(), at.two().city(), at.applicant());
            return () -> {
                deciding.decide(viewer, given.step(procedure, at.id()), Decision.of(one.action(), "because"));
                waiting.remove(node.id());
            };
        });
    }

    private At at(String step) {
        var two = given.two();
        return switch (step) {
            case "membership-transfer/release" -> byMember(two, asking.transfer(two.member(), two.fresh().id(), "x"));
            case "membership-transfer/admit" -> new At(two, released(two), two.member(), two.fresh());
            case "membership-retaining/union" -> byMember(two, asking.retain(two.member(), Retention.RETIRED, "x"));
            case "membership-retaining/town" -> byChair(two, asking.retain(two.oldChair(), two.id(), Retention.RETIRED, "x"));
            case "membership-leaving/union" -> byMember(two, asking.leave(two.member(), "x"));
            case "membership-leaving/town" -> byChair(two, asking.away(two.oldChair(), two.id(), 8, true, "x"));
            case "membership-expelling/review" -> byChair(two, expelling(two));
            case "membership-appeal/review" -> byMember(two, appealed(two));
            default -> throw new IllegalArgumentException(step);
        };
    }

    private static At byMember(GivenChanges.Two two, ChangeId id) {
        return new At(two, id, two.member(), two.old());
    }

    private static At byChair(GivenChanges.Two two, ChangeId id) {
        return new At(two, id, two.oldChair(), two.old());
    }

    private ChangeId released(GivenChanges.Two two) {
        var id = asking.transfer(two.member(), two.fresh().id(), "x");
        given.decide(two.oldChair(), ChangeKind.TRANSFER, id, Action.APPROVE);
        return id;
    }

    private ChangeId expelling(GivenChanges.Two two) {
        return asking.expel(two.oldChair(), two.id(), true, LocalDate.of(2026, 1, 1), "x");
    }

    private ChangeId appealed(GivenChanges.Two two) {
        var id = expelling(two);
        given.decide(two.townOfficer(), ChangeKind.EXPEL, id, Action.APPROVE);
        asking.appeal(two.member(), id, "x");
        return id;
    }
}
