package org.gongli.founding.restructuring;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.gongli.founding.restructuring.RestructuringSql.Proposed;
import org.gongli.founding.view.RestructuringPage.RestructuringKind;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.Given;
import org.gongli.testing.RouteExample;
import org.gongli.testing.RouteExamples;
import org.gongli.testing.TestBean;

@TestBean
class RestructuringRouteExamples implements RouteExamples {

    private final Restructuring restructuring;
    private final Given given;

    RestructuringRouteExamples(Restructuring restructuring, Given given) {
        this.restructuring = restructuring;
        this.given = given;
    }

    @Override
    public Map<String, Function<Role, RouteExample>> examples() {
        var examples = new HashMap<String, Function<Role, RouteExample>>();
        for (var route : new String[] {"GET /restructurings/{id}", "POST /restructurings/{id}/resubmit", "POST /restructurings/{id}/withdraw"}) {
            examples.put(route, role -> {
                var city = given.city("C");
                var town = city.town("T");
                var viewer = role == Role.TOWN ? town.viewer(role) : city.viewer(role);
                var proposer = role == Role.AUDITOR ? town.viewer(Role.TOWN) : viewer;
                var other = given.town("S");
                var path = route.substring(route.indexOf(' ') + 1);
                return RouteExample.of(viewer, path.replace("{id}", proposed(proposer, town)), path.replace("{id}", proposed(other.viewer(Role.TOWN), other)));
            });
        }
        return examples;
    }

    private String proposed(Viewer viewer, Given.Place town) {
        return restructuring.propose(viewer, new Proposed(town.union("U").id(), RestructuringKind.DISSOLVE, null, true, "because")).toString();
    }
}
