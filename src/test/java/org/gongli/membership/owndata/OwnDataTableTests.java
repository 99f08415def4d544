package org.gongli.membership.owndata;

import java.util.HashMap;
import java.util.Map;
import org.gongli.membership.Posts;
import org.gongli.procedures.ActionTable;
import org.gongli.procedures.Deciding;
import org.gongli.procedures.Decision;
import org.gongli.procedures.definitions.Definitions;
import org.gongli.shared.Viewer;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;

/// Every (step, action, role, relation) of requests about own data.
@GongliTest
class OwnDataTableTests {

    private final Given given;
    private final GivenRequests requested;
    private final DataRequests requests;
    private final Deciding deciding;
    private final Definitions definitions;

    OwnDataTableTests(Given given, GivenRequests requested, DataRequests requests, Deciding deciding, Definitions definitions) {
        this.given = given;
        this.requested = requested;
        this.requests = requests;
        this.deciding = deciding;
        this.definitions = definitions;
    }

    private record At(Given.Place city, Given.Place town, Given.Place union, Viewer member, DataRequestId id) {
    }

    @Test
    void what_may_happen_is_what_the_table_says() {
        Map<String, At> waiting = new HashMap<>();
        ActionTable.check(definitions.current(DataRequest.PROCEDURE).definition(), (node, one) -> {
            var at = waiting.computeIfAbsent(node.id(), this::at);
            var viewer = Posts.viewer(given, one, at.union(), at.town(), at.city(), at.member());
            return () -> {
                deciding.decide(viewer, requested.step(at.id()), Decision.of(one.action(), "because"));
                waiting.remove(node.id());
            };
        });
    }

    private At at(String node) {
        var city = given.city("C");
        var town = city.town("T");
        var union = town.union("U");
        var member = union.member("Chen Mei");
        var id = node.equals("union") ? requests.correct(member, CorrectionField.NAME, "Chen Mei", "typing error") : requests.delete(member, "no longer needed");
        return new At(city, town, union, member, id);
    }
}
