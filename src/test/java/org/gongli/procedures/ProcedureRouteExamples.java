package org.gongli.procedures;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.gongli.shared.Role;
import org.gongli.shared.Scope;
import org.gongli.shared.Viewer;
import org.gongli.testing.RouteExample;
import org.gongli.testing.RouteExamples;
import org.gongli.testing.TestBean;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestBean
class ProcedureRouteExamples implements RouteExamples {

    private final GivenCases given;
    private final JdbcClient jdbc;

    ProcedureRouteExamples(GivenCases given, JdbcClient jdbc) {
        this.given = given;
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Function<Role, RouteExample>> examples() {
        var examples = new HashMap<String, Function<Role, RouteExample>>();
        examples.put("GET /cases/{id}", role -> {
            var one = given.started();
            return RouteExample.of(known(role, one), "/cases/" + one.id, "/cases/" + given.started().id);
        });
        examples.put("GET /api/v1/cases/{id}", role -> {
            var one = given.started();
            return RouteExample.of(known(role, one), "/api/v1/cases/" + one.id, "/api/v1/cases/" + given.started().id);
        });
        examples.put("POST /cases/{id}/withdraw", role -> {
            var one = given.started();
            return RouteExample.of(own(role, one), "/cases/" + one.id + "/withdraw", "/cases/" + given.started().id + "/withdraw");
        });
        examples.put("POST /cases/{id}/decide", this::decided);
        examples.put("POST /api/v1/steps/{id}/decision", role -> {
            var one = at(role);
            return RouteExample.of(known(role, one), "/api/v1/steps/" + one.step() + "/decision", "/api/v1/steps/" + at(role).step() + "/decision")
                    .json("{\"action\": \"RETURN\", \"reason\": \"because\"}");
        });
        examples.put("POST /desk/absence/{id}/end", role -> {
            var viewer = known(role, given.started());
            return RouteExample.of(viewer, "/desk/absence/" + absence(viewer) + "/end", "/desk/absence/" + absence(given.started().chair) + "/end");
        });
        return examples;
    }

    private RouteExample decided(Role role) {
        var one = at(role);
        var other = at(role);
        return RouteExample.of(known(role, one), "/cases/" + one.id + "/decide", "/cases/" + other.id + "/decide").form("step", one.step().toString())
                .form("reason", "because");
    }

    private GivenCases.Case at(Role role) {
        var one = given.started();
        return role == Role.CHAIR ? one : role == Role.TOWN ? one.atTown() : one.atCity();
    }

    /// Somebody in this role who may know of the case: above its place, or its applicant in that office.
    private static Viewer known(Role role, GivenCases.Case one) {
        return switch (role) {
            case MEMBER -> one.applicant;
            case CHAIR -> one.chair;
            case TOWN -> one.townOfficer;
            case CITY, AUDITOR -> one.city.viewer(role);
            case CASHIER, CLERK, ADMINISTRATOR -> own(role, one);
        };
    }

    private static Viewer own(Role role, GivenCases.Case one) {
        var applicant = one.applicant;
        return new Viewer(applicant.account(), role, applicant.name(), applicant.org(), Scope.NOTHING, applicant.standing());
    }

    private long absence(Viewer viewer) {
        return jdbc.sql("""
                insert into procedures.absence (account_id, role, org_id, deputy_id, from_at, to_at, recorded_at)
                values (:account, :role, :org, 1, now(), now() + interval '1 day', now()) returning id
                """).param("account", viewer.account()).param("role", viewer.role()).param("org", viewer.org()).query(Long.class).single();
    }
}
