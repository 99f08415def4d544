package org.gongli.members.rosters;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.gongli.members.RosterId;
import org.gongli.shared.Role;
import org.gongli.testing.Given;
import org.gongli.testing.RouteExample;
import org.gongli.testing.RouteExamples;
import org.gongli.testing.TestBean;

@TestBean
class RosterRouteExamples implements RouteExamples {

    private final Given given;
    private final RosterRun run;

    RosterRouteExamples(Given given, RosterRun run) {
        this.given = given;
        this.run = run;
    }

    @Override
    public Map<String, Function<Role, RouteExample>> examples() {
        var examples = new HashMap<String, Function<Role, RouteExample>>();
        examples.put("GET /rosters/{id}", role -> roster(role, "/rosters/", ""));
        examples.put("POST /rosters/{id}/columns", role -> roster(role, "/rosters/", "/columns").form("column", "NAME"));
        examples.put("POST /rosters/{id}/confirm", role -> roster(role, "/rosters/", "/confirm"));
        examples.put("POST /rosters/{id}/cancel", role -> roster(role, "/rosters/", "/cancel"));
        examples.put("GET /rosters/{id}/fix.xlsx", role -> roster(role, "/rosters/", "/fix.xlsx"));
        examples.put("GET /api/v1/rosters/{id}", role -> roster(role, "/api/v1/rosters/", ""));
        examples.put("POST /api/v1/rosters/{id}/confirm", role -> roster(role, "/api/v1/rosters/", "/confirm"));
        return examples;
    }

    private RouteExample roster(Role role, String path, String action) {
        var city = given.city("C");
        var town = city.town("T");
        var union = town.union("U");
        var viewer = (role == Role.CHAIR ? union : role == Role.TOWN ? town : city).viewer(role);
        return RouteExample.of(viewer, path + read(union) + action, path + read(given.town("Other").union("O")) + action);
    }

    private RosterId read(Given.Place union) {
        var roster = run.keep(union.viewer(Role.CHAIR), union.id(), Sheet.usual().people(1).file());
        run.read(roster);
        return roster;
    }
}
