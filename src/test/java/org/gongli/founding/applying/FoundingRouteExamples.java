package org.gongli.founding.applying;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.gongli.founding.FoundingId;
import org.gongli.founding.applying.GivenFoundings.Desk;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.RouteExample;
import org.gongli.testing.RouteExamples;
import org.gongli.testing.TestBean;

@TestBean
class FoundingRouteExamples implements RouteExamples {

    private final GivenFoundings foundings;

    FoundingRouteExamples(GivenFoundings foundings) {
        this.foundings = foundings;
    }

    @Override
    public Map<String, Function<Role, RouteExample>> examples() {
        var examples = new HashMap<String, Function<Role, RouteExample>>();
        for (var route : new String[] {"GET /foundings/{id}", "GET /api/v1/foundings/{id}"}) {
            examples.put(route, role -> example(role, route, foundings::submitted));
        }
        for (var route : new String[] {"GET /foundings/{id}/certificate.pdf", "GET /foundings/{id}/reply.docx"}) {
            examples.put(route, role -> example(role, route, foundings::founded));
        }
        for (var route : new String[] {"GET /foundings/{id}/edit", "POST /foundings/{id}", "POST /foundings/{id}/submit"}) {
            examples.put(route, role -> example(role, route, foundings::draft));
        }
        examples.put("POST /foundings/{id}/withdraw", role -> example(role, "POST /foundings/{id}/withdraw", foundings::submitted));
        for (var route : new String[] {"GET /foundings/{id}/election", "POST /foundings/{id}/election"}) {
            examples.put(route, role -> example(role, route, foundings::electing));
        }
        return examples;
    }

    private RouteExample example(Role role, String route, BiFunction<Desk, Viewer, FoundingId> making) {
        var path = route.substring(route.indexOf(' ') + 1);
        var desk = foundings.desk();
        var other = foundings.desk();
        var viewer = switch (role) {
            case MEMBER -> desk.applicant();
            case TOWN -> desk.town();
            default -> desk.cityPlace().viewer(role);
        };
        var applicant = role == Role.MEMBER || role == Role.TOWN ? viewer : desk.applicant();
        return RouteExample.of(viewer, path.replace("{id}", making.apply(desk, applicant).toString()), path.replace("{id}", making.apply(other, other.applicant()).toString()));
    }
}
