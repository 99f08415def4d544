package org.gongli.founding.drive;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.gongli.founding.drive.SheetReader.Field;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.Given;
import org.gongli.testing.Given.Place;
import org.gongli.testing.RouteExample;
import org.gongli.testing.RouteExamples;
import org.gongli.testing.TestBean;

@TestBean
class DriveRouteExamples implements RouteExamples {

    private static final AtomicLong NUMBERS = new AtomicLong();

    private final Driving driving;
    private final DriveSql sql;
    private final Given given;

    DriveRouteExamples(Driving driving, DriveSql sql, Given given) {
        this.driving = driving;
        this.sql = sql;
        this.given = given;
    }

    @Override
    public Map<String, Function<Role, RouteExample>> examples() {
        var examples = new HashMap<String, Function<Role, RouteExample>>();
        for (var route : new String[] {"GET /unfounded/{id}", "POST /unfounded/{id}/visits"}) {
            examples.put(route, role -> example(role, route, this::enterprise));
        }
        for (var route : new String[] {"GET /unfounded/sheets/{id}", "POST /unfounded/sheets/{id}/confirm"}) {
            examples.put(route, role -> {
                var town = given.town("T");
                var viewer = town.viewer(role);
                var path = route.substring(route.indexOf(' ') + 1);
                return RouteExample.of(viewer, path.replace("{id}", sheet(viewer, town).toString()), path.replace("{id}", sheet(town.viewer(role), town).toString()));
            });
        }
        for (var route : new String[] {"GET /terms/{org}", "POST /terms/{org}", "GET /terms/{org}/congress", "POST /terms/{org}/congress"}) {
            examples.put(route, role -> {
                var city = given.city("C");
                var town = city.town("T");
                var union = town.union("U");
                var viewer = role == Role.CHAIR ? union.viewer(role) : role == Role.TOWN ? town.viewer(role) : city.viewer(role);
                var path = route.substring(route.indexOf(' ') + 1);
                return RouteExample.of(viewer, path.replace("{org}", union.id().toString()), path.replace("{org}", given.town("S").union("V").id().toString()));
            });
        }
        return examples;
    }

    private RouteExample example(Role role, String route, Function<Place, String> making) {
        var city = given.city("C");
        var town = city.town("T");
        var path = route.substring(route.indexOf(' ') + 1);
        return RouteExample.of(role == Role.TOWN ? town.viewer(role) : city.viewer(role), path.replace("{id}", making.apply(town)), path.replace("{id}", making.apply(given.town("S"))));
    }

    private String enterprise(Place town) {
        var viewer = town.viewer(Role.TOWN);
        driving.confirm(viewer, sheet(viewer, town));
        return sql.enterprises(viewer.scope(), null, null, "", 0, 10).getFirst().id().toString();
    }

    private org.gongli.founding.SheetId sheet(Viewer viewer, Place town) {
        var cells = new EnumMap<Field, String>(Map.of(Field.NAME, "Works " + NUMBERS.incrementAndGet()));
        return driving.keep(viewer, "list.csv", List.of(new SheetReader.Row(2, cells)));
    }
}
