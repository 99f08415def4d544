package org.gongli.hardship;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.gongli.hardship.GivenHardship.World;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.RouteExample;
import org.gongli.testing.RouteExamples;
import org.gongli.testing.TestBean;
import org.springframework.context.annotation.Lazy;

@Lazy // it asks for the tests' browserless client, which a benchmark has not
@TestBean
class HardshipRouteExamples implements RouteExamples {

    private final GivenHardship hardship;

    HardshipRouteExamples(GivenHardship hardship) {
        this.hardship = hardship;
    }

    @Override
    public Map<String, Function<Role, RouteExample>> examples() {
        var examples = new HashMap<String, Function<Role, RouteExample>>();
        for (var route : new String[] {"GET /me/hardship/{id}", "GET /me/hardship/{id}/edit", "POST /me/hardship/{id}", "POST /me/hardship/{id}/evidence",
                "POST /me/hardship/{id}/submit", "POST /me/hardship/{id}/resubmit", "POST /me/hardship/{id}/withdraw", "POST /me/hardship/{id}/appeal"}) {
            examples.put(route, role -> own(route));
        }
        examples.put("GET /me/hardship/{id}/letter.pdf", role -> letter());
        for (var route : new String[] {"GET /desk/hardship/{id}", "POST /desk/hardship/{id}/decide", "POST /desk/hardship/{id}/relation", "POST /desk/hardship/{id}/recheck",
                "GET /desk/hardship/{id}/visit", "POST /desk/hardship/{id}/visit"}) {
            examples.put(route, role -> desk(role, route));
        }
        examples.put("POST /desk/hardship/{id}/visits/{visit}/confirm", this::confirm);
        examples.put("GET /api/v1/me/hardship/{id}", role -> own("GET /api/v1/me/hardship/{id}"));
        examples.put("POST /api/v1/me/hardship/{id}/submit", role -> own("POST /api/v1/me/hardship/{id}/submit").json("{\"consents\": [\"REVIEW\", \"NOTICE\"]}"));
        examples.put("GET /api/v1/hardship/{id}", role -> desk(role, "GET /api/v1/hardship/{id}"));
        examples.put("POST /api/v1/hardship/{id}/decisions", role -> desk(role, "POST /api/v1/hardship/{id}/decisions").json("{}"));
        return examples;
    }

    private static String path(String route, AidApplicationId id) {
        return route.substring(route.indexOf(' ') + 1).replace("{id}", id.toString());
    }

    private RouteExample own(String route) {
        var world = hardship.world();
        var other = hardship.world();
        return RouteExample.of(world.member, path(route, world.draft(GivenHardship.form())), path(route, other.draft(GivenHardship.form())));
    }

    private RouteExample letter() {
        var world = hardship.world();
        var route = "GET /me/hardship/{id}/letter.pdf";
        return RouteExample.of(world.member, path(route, world.refused()), path(route, hardship.world().refused()));
    }

    private static Viewer officer(World world, Role role) {
        return switch (role) {
            case CHAIR -> world.chair;
            case TOWN -> world.townOfficer;
            default -> world.city.viewer(role);
        };
    }

    /// For a chair the application of a member who does not want the union to know is a stranger's, too.
    private RouteExample desk(Role role, String route) {
        var world = hardship.world();
        var inside = world.submitted(true);
        var outside = path(route, hardship.world().submitted(true));
        var quiet = hardship.world();
        var viewer = officer(world, role);
        return role == Role.CHAIR ? RouteExample.of(viewer, path(route, inside), outside, path(route, quiet.submitted(false))) : RouteExample.of(viewer, path(route, inside), outside);
    }

    private RouteExample confirm(Role role) {
        var world = hardship.world();
        return RouteExample.of(officer(world, role), visit(world), visit(hardship.world()));
    }

    private String visit(World world) {
        var id = world.submitted(false);
        hardship.visiting.report(world.townOfficer, id, UUID.randomUUID(), hardship.today(), "Found.", null);
        return "/desk/hardship/" + id + "/visits/" + world.visit(id) + "/confirm";
    }
}
