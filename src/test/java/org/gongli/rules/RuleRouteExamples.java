package org.gongli.rules;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.gongli.shared.Role;
import org.gongli.testing.Given;
import org.gongli.testing.RouteExample;
import org.gongli.testing.RouteExamples;
import org.gongli.testing.TestBean;

@TestBean
class RuleRouteExamples implements RouteExamples {

    private static final AtomicLong SUBJECTS = new AtomicLong(700_000_000);

    private final Given given;
    private final Overrides overrides;

    RuleRouteExamples(Given given, Overrides overrides) {
        this.given = given;
        this.overrides = overrides;
    }

    @Override
    public Map<String, Function<Role, RouteExample>> examples() {
        return Map.of("POST /rules/overrides/{id}/approve", role -> example(role, "/approve"), "POST /rules/overrides/{id}/deny", role -> example(role, "/deny").form("reason", "no"));
    }

    private RouteExample example(Role role, String action) {
        var town = given.town("Overriding");
        var inside = asked(town);
        var outside = asked(given.town("Elsewhere"));
        return RouteExample.of(town.viewer(role), "/rules/overrides/" + inside + action, "/rules/overrides/" + outside + action);
    }

    private OverrideId asked(Given.Place town) {
        return overrides.ask(town.union("U").viewer(Role.CHAIR), "ORG-01", "founding/" + SUBJECTS.incrementAndGet(), "for a reason");
    }
}
