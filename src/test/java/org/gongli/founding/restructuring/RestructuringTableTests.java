package org.gongli.founding.restructuring;

import java.util.HashMap;
import java.util.Map;
import org.gongli.founding.RestructuringId;
import org.gongli.founding.view.RestructuringPage.RestructuringKind;
import org.gongli.procedures.ActionTable;
import org.gongli.procedures.ActionTable.Relation;
import org.gongli.procedures.ActionTable.Try;
import org.gongli.procedures.Decision;
import org.gongli.procedures.definitions.Definitions;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.Given;
import org.gongli.testing.Given.Place;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every (step, action, role, relation) of moving, of merging and of dissolving.
@GongliTest
class RestructuringTableTests {

    private final GivenRestructurings restructurings;
    private final Given given;
    private final Definitions definitions;
    /// A refused try leaves a case as it was, so that the next one may use it.
    private final Map<String, At> waiting = new HashMap<>();

    RestructuringTableTests(GivenRestructurings restructurings, Given given, Definitions definitions) {
        this.restructurings = restructurings;
        this.given = given;
        this.definitions = definitions;
    }

    private record At(Place city, Place town, Place union, Viewer proposer, RestructuringId id) {
    }

    @ParameterizedTest
    @EnumSource
    void what_may_happen_is_what_the_table_says(RestructuringKind kind) {
        ActionTable.check(definitions.current(RestructuringMatter.PROCEDURE).definition(), (node, one) -> {
            var at = waiting.computeIfAbsent(node.id(), step -> at(step, kind));
            var viewer = viewer(one, at);
            return () -> {
                restructurings.deciding.decide(viewer, restructurings.step(at.id()), Decision.of(one.action(), "because"));
                waiting.remove(node.id());
            };
        });
    }

    private At at(String node, RestructuringKind kind) {
        var city = given.city("C");
        var town = city.town("T");
        var union = town.union("U");
        var proposer = town.viewer(Role.TOWN);
        var id = restructurings.proposed(proposer, union, kind, kind == RestructuringKind.MOVE ? city.town("S") : town.union("V"));
        if (node.equals("second")) {
            restructurings.approve(city.viewer(Role.CITY), id);
        }
        return new At(city, town, union, proposer, id);
    }

    private Viewer viewer(Try one, At at) {
        var fresh = place(one, at).viewer(one.role());
        return one.relation() == Relation.APPLICANT ? new Viewer(at.proposer().account(), one.role(), "x", fresh.org(), fresh.scope(), null) : fresh;
    }

    private Place place(Try one, At at) {
        var city = one.relation() == Relation.ELSEWHERE ? given.city("D") : at.city();
        return switch (one.role()) {
            case CHAIR -> one.relation() == Relation.ELSEWHERE ? city.town("E").union("W") : at.union();
            case TOWN -> one.relation() == Relation.ELSEWHERE ? city.town("E") : at.town();
            default -> city;
        };
    }
}
