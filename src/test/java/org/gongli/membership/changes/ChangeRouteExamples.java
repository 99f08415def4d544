package org.gongli.membership.changes;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.gongli.members.Retention;
import org.gongli.procedures.Action;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.RouteExample;
import org.gongli.testing.RouteExamples;
import org.gongli.testing.TestBean;

@TestBean
class ChangeRouteExamples implements RouteExamples {

    private final GivenChanges given;
    private final Asking asking;

    ChangeRouteExamples(GivenChanges given, Asking asking) {
        this.given = given;
        this.asking = asking;
    }

    @Override
    public Map<String, Function<Role, RouteExample>> examples() {
        var examples = new HashMap<String, Function<Role, RouteExample>>();
        examples.put("POST /me/membership/changes/{id}/agree", role -> mine(role, "/agree", this::asked));
        examples.put("POST /me/membership/changes/{id}/decline", role -> mine(role, "/decline", this::asked));
        examples.put("POST /me/membership/changes/{id}/appeal", role -> mine(role, "/appeal", this::expelled));
        examples.put("GET /membership/{id}", role -> {
            var two = given.two();
            return RouteExample.of(officer(two, role), "/membership/" + asked(two), "/membership/" + asked(given.two()));
        });
        examples.put("GET /membership/members/{member}", role -> member(role, ""));
        examples.put("GET /membership/members/{member}/transfer", role -> member(role, "/transfer"));
        examples.put("POST /membership/members/{member}/transfer", role -> {
            var two = given.two();
            return member(two, role, "/transfer").form("to", two.fresh().id().toString());
        });
        examples.put("POST /membership/members/{member}/retain", role -> member(role, "/retain").form("why", "RETIRED"));
        examples.put("POST /membership/members/{member}/away", role -> member(role, "/away").form("months", "8").form("spokenTo", "true"));
        examples.put("POST /membership/members/{member}/expel", role -> member(role, "/expel").form("seriousCrime", "true").form("decidedOn", "2026-01-01"));
        examples.put("GET /api/v1/membership-changes/{id}", role -> {
            var two = given.two();
            return RouteExample.of(officer(two, role), "/api/v1/membership-changes/" + asked(two), "/api/v1/membership-changes/" + asked(given.two()));
        });
        examples.put("POST /api/v1/membership-changes/{id}/decision", role -> {
            var two = given.two();
            var path = "/api/v1/membership-changes/%s/decision";
            return RouteExample.of(officer(two, role), path.formatted(onDesk(two, role)), path.formatted(onDesk(given.two(), role))).json("{\"action\":\"APPROVE\"}");
        });
        return examples;
    }

    /// A change that lies on this officer's desk.
    private ChangeId onDesk(GivenChanges.Two two, Role role) {
        if (role == Role.CHAIR) {
            return asking.transfer(two.member(), two.fresh().id(), "new job");
        }
        var id = role == Role.TOWN ? asking.retain(two.oldChair(), two.id(), Retention.RETIRED, "retired") : expelled(two);
        if (role == Role.CITY) {
            asking.appeal(two.member(), id, "not so");
        }
        return id;
    }

    private RouteExample mine(Role role, String action, Function<GivenChanges.Two, ChangeId> change) {
        var two = given.two();
        var path = "/me/membership/changes/";
        return RouteExample.of(given.inRole(role, two.member()), path + change.apply(two) + action, path + change.apply(given.two()) + action).form("reason", "because");
    }

    private RouteExample member(Role role, String action) {
        return member(given.two(), role, action);
    }

    private RouteExample member(GivenChanges.Two two, Role role, String action) {
        var path = "/membership/members/";
        return RouteExample.of(officer(two, role), path + two.id() + action, path + given.two().id() + action).form("reason", "because");
    }

    private static Viewer officer(GivenChanges.Two two, Role role) {
        return role == Role.CHAIR ? two.oldChair() : role == Role.TOWN ? two.townOfficer() : two.cityOfficer();
    }

    private ChangeId asked(GivenChanges.Two two) {
        return asking.handOver(two.oldChair(), two.id(), two.fresh().id(), "plant moved");
    }

    private ChangeId expelled(GivenChanges.Two two) {
        var id = asking.expel(two.oldChair(), two.id(), true, LocalDate.of(2026, 1, 1), "final judgment");
        given.decide(two.townOfficer(), ChangeKind.EXPEL, id, Action.APPROVE);
        return id;
    }
}
