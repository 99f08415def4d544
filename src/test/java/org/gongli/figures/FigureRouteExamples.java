package org.gongli.figures;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongli.shared.Role;
import org.gongli.testing.Given;
import org.gongli.testing.RouteExample;
import org.gongli.testing.RouteExamples;
import org.springframework.stereotype.Component;

@Component
class FigureRouteExamples implements RouteExamples {

    private final Given given;

    FigureRouteExamples(Given given) {
        this.given = given;
    }

    @Override
    public Map<String, Function<Role, RouteExample>> examples() {
        return Stream.of("/figures/{id}", "/figures/{id}/records", "/figures/{id}/records.xlsx", "/api/v1/figures/{id}", "/api/v1/figures/{id}/records")
                .collect(Collectors.toMap(path -> "GET " + path, path -> role -> example(role, path.replace("{id}", "B06"))));
    }

    private RouteExample example(Role role, String path) {
        var city = given.city("C");
        var place = role == Role.TOWN ? city.town("T") : role == Role.CHAIR ? city.town("T").union("U") : city;
        return RouteExample.of(place.viewer(role), path, path + "?organisation=" + given.city("D").id());
    }
}
