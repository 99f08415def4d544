package org.gongli.funds.paying;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.gongli.funds.paying.GivenFunds.Desk;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.Given;
import org.gongli.testing.Given.Place;
import org.gongli.testing.RouteExample;
import org.gongli.testing.RouteExamples;
import org.gongli.testing.TestBean;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestBean
class FundsRouteExamples implements RouteExamples {

    private final Given given;
    private final GivenFunds funds;
    private final JdbcClient jdbc;

    FundsRouteExamples(Given given, GivenFunds funds, JdbcClient jdbc) {
        this.given = given;
        this.funds = funds;
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Function<Role, RouteExample>> examples() {
        var examples = new HashMap<String, Function<Role, RouteExample>>();
        for (var route : new String[] {"GET /budgets/{id}", "GET /budgets/{id}.xlsx", "GET /api/v1/budgets/{id}", "POST /budgets/{id}/changes"}) {
            examples.put(route, role -> example(role, route, "{id}", desk -> desk.line.toString()).form("amount", "5").form("reason", "Because."));
        }
        for (var step : new String[] {"approve", "decline"}) {
            examples.put("POST /budgets/{id}/changes/{change}/" + step, role -> example(role, "POST /budgets/{id}/changes/{change}/" + step, "{id}/changes/{change}", this::change));
        }
        for (var route : new String[] {"GET /payouts/{id}", "GET /api/v1/payouts/{id}", "POST /payouts/{id}/account", "POST /payouts/{id}/cancel"}) {
            examples.put(route, role -> example(role, route, "{id}", desk -> desk.requested(1).toString()).form("reason", "Because."));
        }
        examples.put("POST /payouts/{id}/approve", this::approval);
        examples.put("POST /payouts/{id}/returned", role -> example(role, "POST /payouts/{id}/returned", "{id}", desk -> desk.paid(1).toString()).form("reason", "Because."));
        for (var route : new String[] {"GET /batches/{id}", "GET /batches/{id}.xlsx", "POST /batches/{id}/check", "POST /batches/{id}/cancel"}) {
            examples.put(route, role -> example(role, route, "{id}", desk -> batch(desk, Desk::made)));
        }
        examples.put("POST /batches/{id}/send", role -> example(role, "POST /batches/{id}/send", "{id}", desk -> batch(desk, Desk::checked)));
        examples.put("POST /batches/{id}/result", role -> example(role, "POST /batches/{id}/result", "{id}", desk -> batch(desk, Desk::sent)));
        for (var kind : new String[] {"csv", "xlsx"}) {
            examples.put("GET /batches/{id}/file." + kind, role -> file(role, kind));
        }
        for (var root : new String[] {"/me/payouts/", "/api/v1/me/payouts/"}) {
            examples.put("GET " + root + "{id}", role -> receipt(role, root, ""));
            examples.put("GET " + root + "{id}/receipt.pdf", role -> receipt(role, root, "/receipt.pdf"));
        }
        return examples;
    }

    private RouteExample example(Role role, String route, String variable, Function<Desk, String> making) {
        var city = given.city("Funds");
        var place = place(role, city);
        var path = route.substring(route.indexOf(' ') + 1);
        var own = making.apply(desk(place, city));
        var other = role == Role.TOWN ? city.town("Other") : role == Role.CHAIR ? city.union("Other") : given.city("Elsewhere");
        return RouteExample.of(place.viewer(role), path.replace(variable, own), path.replace(variable, making.apply(desk(other, given.city("Members")))));
    }

    private Desk desk(Place place, Place city) {
        return funds.desk(place, city.union("Payees"), 100);
    }

    private String change(Desk desk) {
        return desk.line + "/changes/" + funds.budgeting.propose(desk.maker, desk.line, GivenFunds.yuan(1), "Because.");
    }

    private static String batch(Desk desk, Function<Desk, ?> step) {
        desk.approved(1);
        return step.apply(desk).toString();
    }

    private RouteExample approval(Role role) {
        var example = example(role, "POST /payouts/{id}/approve", "{id}", desk -> desk.requested(1).toString());
        var payout = example.inside().replaceAll("\\D", "");
        var account = jdbc.sql("select a.id from funds.payee_account a join funds.payout p on p.member_id = a.member_id where p.id = :id").param("id", Long.valueOf(payout))
                .query(Long.class).single();
        return example.form("account", account.toString());
    }

    /// Only whoever sent the file may fetch it.
    private RouteExample file(Role role, String kind) {
        var city = given.city("Funds");
        var place = place(role, city);
        var desk = desk(place, city);
        var other = desk(given.city("Elsewhere"), given.city("Members"));
        var cashier = new Viewer(desk.cashier.account(), role, "Cashier", place.id(), place.viewer(role).scope(), null);
        return RouteExample.of(cashier, "/batches/" + batch(desk, Desk::sent) + "/file." + kind, "/batches/" + batch(other, Desk::sent) + "/file." + kind);
    }

    /// In whatever office: the money is that of the member who gets it.
    private RouteExample receipt(Role role, String root, String page) {
        var city = given.city("Funds");
        var desk = desk(city, city);
        var member = city.union("U").member("Payee");
        funds.accounts.keep(member.actor(), member.self(), desk.account());
        var viewer = new Viewer(member.account(), role, member.name(), member.org(), member.scope(), member.standing());
        return RouteExample.of(viewer, root + desk.paid(desk.requested(member.self(), 1)) + page, root + desk.paid(1) + page);
    }

    private static Place place(Role role, Place city) {
        return switch (role) {
            case CHAIR -> city.union("Own");
            case TOWN -> city.town("T");
            default -> city;
        };
    }
}
