package org.gongli.access.accounts;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.gongli.shared.Role;
import org.gongli.testing.Given;
import org.gongli.testing.RouteExample;
import org.gongli.testing.RouteExamples;
import org.gongli.testing.TestBean;

@TestBean
class AccountRouteExamples implements RouteExamples {

    private final Given given;
    private final People people;

    AccountRouteExamples(Given given, People people) {
        this.given = given;
        this.people = people;
    }

    @Override
    public Map<String, Function<Role, RouteExample>> examples() {
        var examples = new HashMap<String, Function<Role, RouteExample>>();
        examples.put("GET /accounts/{id}", role -> account(""));
        for (var action : new String[] {"/disable", "/enable", "/sign-out", "/unlock", "/password"}) {
            examples.put("POST /accounts/{id}" + action, role -> account(action));
        }
        examples.put("POST /accounts/{id}/posts", role -> account("/posts").form("role", "AUDITOR").form("org", ""));
        examples.put("POST /accounts/{id}/posts/{post}/end", role -> post());
        return examples;
    }

    private RouteExample account(String action) {
        var city = given.city("C");
        var administrator = people.viewer(people.signedIn(people.officer(Role.ADMINISTRATOR, city.id())));
        var mine = people.officer(Role.CITY, city.id()).account();
        var foreign = people.officer(Role.CITY, given.city("D").id()).account();
        return RouteExample.of(administrator, "/accounts/" + mine + action, "/accounts/" + foreign + action);
    }

    /// A stranger's post is not reached through an account of one's own either.
    private RouteExample post() {
        var city = given.city("C");
        var administrator = people.viewer(people.signedIn(people.officer(Role.ADMINISTRATOR, city.id())));
        var mine = people.officer(Role.CITY, city.id());
        var foreign = people.officer(Role.CITY, given.city("D").id());
        return RouteExample.of(administrator, path(mine, mine), path(foreign, foreign), path(mine, foreign), path(foreign, mine));
    }

    private String path(People.Person person, People.Person holder) {
        return "/accounts/" + person.account() + "/posts/" + people.holdings(holder).getFirst().id() + "/end";
    }
}
