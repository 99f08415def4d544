package org.gongli.organisations;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.gongli.shared.Role;
import org.gongli.testing.Given;
import org.gongli.testing.RouteExample;
import org.gongli.testing.RouteExamples;
import org.gongli.testing.TestBean;

@TestBean
class OrganisationRouteExamples implements RouteExamples {

    private final Given given;

    OrganisationRouteExamples(Given given) {
        this.given = given;
    }

    @Override
    public Map<String, Function<Role, RouteExample>> examples() {
        var examples = new HashMap<String, Function<Role, RouteExample>>();
        examples.put("GET /organisations/{id}", role -> example(role, "/organisations/", ""));
        examples.put("GET /api/v1/organisations/{id}", role -> example(role, "/api/v1/organisations/", ""));
        examples.put("GET /organisations/{id}/edit", role -> example(role, "/organisations/", "/edit"));
        examples.put("POST /organisations/{id}", role -> example(role, "/organisations/", "").form("name", "Another name").form("version", "1"));
        examples.put("POST /organisations/{id}/close", role -> example(role, "/organisations/", "/close").form("version", "1"));
        return examples;
    }

    private RouteExample example(Role role, String path, String action) {
        var town = given.town("T");
        var city = given.city("C");
        return switch (role) {
            case CHAIR -> {
                var union = town.union("U");
                yield RouteExample.of(union.viewer(role), path + union.group("G").id() + action, path + town.union("V").group("H").id() + action,
                        path + town.id() + action);
            }
            case TOWN -> RouteExample.of(town.viewer(role), path + town.union("U").id() + action, path + given.town("S").union("V").id() + action);
            default -> RouteExample.of(city.viewer(role), path + city.town("T").union("U").id() + action, path + given.town("S").id() + action);
        };
    }
}
