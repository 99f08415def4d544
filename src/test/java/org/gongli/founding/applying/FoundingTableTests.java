package org.gongli.founding.applying;

import java.util.HashMap;
import java.util.Map;
import org.gongli.founding.FoundingId;
import org.gongli.founding.applying.GivenFoundings.Desk;
import org.gongli.procedures.ActionTable;
import org.gongli.procedures.ActionTable.Relation;
import org.gongli.procedures.ActionTable.Try;
import org.gongli.procedures.Decision;
import org.gongli.procedures.definitions.Definitions;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;

/// Every (step, action, role, relation) of founding.
@GongliTest
class FoundingTableTests {

    private final GivenFoundings foundings;
    private final Definitions definitions;
    /// A refused try leaves a case as it was, so that the next one may use it.
    private final Map<String, At> waiting = new HashMap<>();

    FoundingTableTests(GivenFoundings foundings, Definitions definitions) {
        this.foundings = foundings;
        this.definitions = definitions;
    }

    private record At(Desk desk, FoundingId id) {
    }

    @Test
    void what_may_happen_is_what_the_table_says() {
        ActionTable.check(definitions.current(FoundingMatter.PROCEDURE).definition(), (node, one) -> {
            var at = waiting.computeIfAbsent(node.id(), this::at);
            var viewer = viewer(one, at);
            return () -> {
                foundings.deciding.decide(viewer, foundings.step(at.id()), Decision.of(one.action(), "because"));
                waiting.remove(node.id());
            };
        });
    }

    private At at(String node) {
        var desk = foundings.desk();
        return new At(desk, switch (node) {
            case "town" -> foundings.submitted(desk, desk.applicant());
            case "city" -> {
                var id = foundings.submitted(desk, desk.applicant());
                foundings.approve(desk.town(), id);
                yield id;
            }
            case "record" -> {
                var id = foundings.electing(desk, desk.applicant());
                foundings.applying.elect(desk.applicant(), id, foundings.election());
                yield id;
            }
            default -> foundings.certifying(desk, desk.applicant());
        });
    }

    private Viewer viewer(Try one, At at) {
        var desk = one.relation() == Relation.ELSEWHERE ? foundings.desk() : at.desk();
        var place = one.role() == Role.CHAIR ? desk.townPlace().union("Another " + GivenFoundings.uscc()) : one.role() == Role.TOWN ? desk.townPlace() : desk.cityPlace();
        var fresh = place.viewer(one.role());
        return one.relation() == Relation.APPLICANT ? new Viewer(desk.applicant().account(), one.role(), "x", fresh.org(), fresh.scope(), desk.applicant().standing()) : fresh;
    }
}
