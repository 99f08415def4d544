package org.gongli.members;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.gongli.shared.Role;
import org.gongli.testing.Given;
import org.gongli.testing.RouteExample;
import org.gongli.testing.RouteExamples;
import org.gongli.testing.TestBean;

@TestBean
class MemberRouteExamples implements RouteExamples {

    private final Given given;

    MemberRouteExamples(Given given) {
        this.given = given;
    }

    @Override
    public Map<String, Function<Role, RouteExample>> examples() {
        var examples = new HashMap<String, Function<Role, RouteExample>>();
        examples.put("GET /members/{id}", role -> member(role, ""));
        examples.put("POST /members/{id}/show", role -> member(role, "/show"));
        examples.put("GET /members/{id}/edit", role -> member(role, "/edit"));
        examples.put("POST /members/{id}", role -> member(role, "").form("name", "Chen Mei"));
        examples.put("POST /members/{id}/leave", role -> member(role, "/leave").form("reason", "moved away"));
        return examples;
    }

    private RouteExample member(Role role, String action) {
        var city = given.city("C");
        var town = city.town("T");
        var union = town.union("U");
        var viewer = (role == Role.CHAIR ? union : role == Role.TOWN ? town : city).viewer(role);
        return RouteExample.of(viewer, "/members/" + union.enrol("Inside") + action, "/members/" + given.town("Other").union("O").enrol("Outside") + action);
    }
}
