package org.gongli.membership.duplicates;

import java.util.Map;
import java.util.function.Function;
import org.gongli.shared.Role;
import org.gongli.testing.Given;
import org.gongli.testing.RouteExample;
import org.gongli.testing.RouteExamples;
import org.gongli.testing.TestBean;

@TestBean
class DuplicateRouteExamples implements RouteExamples {

    private final Given given;
    private final Duplicates duplicates;

    DuplicateRouteExamples(Given given, Duplicates duplicates) {
        this.given = given;
        this.duplicates = duplicates;
    }

    @Override
    public Map<String, Function<Role, RouteExample>> examples() {
        return Map.of(
                "POST /membership/duplicates/{id}/confirm", role -> example(role, "/confirm", false),
                "POST /membership/duplicates/{id}/refuse", role -> example(role, "/refuse", false),
                "POST /membership/duplicates/{id}/part", role -> example(role, "/part", true).form("reason", "two people"));
    }

    private RouteExample example(Role role, String action, boolean merged) {
        var city = given.city("C");
        var town = city.town("T");
        var viewer = (role == Role.TOWN ? town : city).viewer(role);
        return RouteExample.of(viewer, path(town, action, merged), path(given.town("Other"), action, merged));
    }

    private String path(Given.Place town, String action, boolean merged) {
        var first = town.viewer(Role.TOWN);
        var id = duplicates.ask(first, town.union("U").enrol("A"), town.union("V").enrol("B"), "the same person");
        if (merged) {
            duplicates.confirm(town.viewer(Role.TOWN), id);
        }
        return "/membership/duplicates/" + id + action;
    }
}
