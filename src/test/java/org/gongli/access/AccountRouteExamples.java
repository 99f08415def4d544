package org.gongli.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.gongli.shared.OrgId;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.Given;
import org.gongli.testing.RouteExample;
import org.gongli.testing.RouteExamples;
import org.gongli.testing.TestBean;

@TestBean
class AccountRouteExamples implements RouteExamples {

    private final Given given;
    private final People people;
    private final AccountSql accounts;
    private final SessionSql sessions;
    private final Tokens tokens;

    AccountRouteExamples(Given given, People people, AccountSql accounts, SessionSql sessions, Tokens tokens) {
        this.given = given;
        this.people = people;
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    @Override
    public Map<String, Function<Role, RouteExample>> examples() {
        var examples = new HashMap<String, Function<Role, RouteExample>>();
        examples.put("POST /me/sessions/{id}/end", role -> ownSession(role, "/me/sessions/", false));
        examples.put("POST /tokens/{id}/end", role -> ownSession(role, "/tokens/", true));
        examples.put("GET /accounts/{id}", role -> account(""));
        for (var action : new String[] {"/disable", "/enable", "/sign-out", "/unlock", "/password"}) {
            examples.put("POST /accounts/{id}" + action, role -> account(action));
        }
        examples.put("POST /accounts/{id}/posts", role -> account("/posts").form("role", "AUDITOR").form("org", ""));
        examples.put("POST /accounts/{id}/posts/{post}/end", role -> post());
        return examples;
    }

    private RouteExample ownSession(Role role, String path, boolean token) {
        var mine = signedIn(role);
        var viewer = people.viewer(mine);
        var stranger = people.viewer(signedIn(role));
        var own = token ? token(viewer) : session(viewer);
        return RouteExample.of(viewer, path + own + "/end", path + (token ? token(stranger) : session(stranger)) + "/end");
    }

    private Opened signedIn(Role role) {
        var city = given.city("C");
        return role == Role.MEMBER ? people.signedIn(people.member(city.union("U").id())) : people.signedIn(people.officer(role, place(role, city)));
    }

    private static OrgId place(Role role, Given.Place city) {
        return switch (role) {
            case MEMBER, CHAIR -> city.union("U").id();
            case TOWN -> city.town("T").id();
            case CLERK -> city.partner("P").id();
            case CITY, AUDITOR, ADMINISTRATOR -> city.id();
        };
    }

    private long session(Viewer viewer) {
        return sessions.list(viewer.account(), false, Instant.now()).getFirst().id();
    }

    private long token(Viewer viewer) {
        tokens.issue(viewer, "example", Set.of(TokenScope.FIGURES), 30, People.client());
        return sessions.list(viewer.account(), true, Instant.now()).getFirst().id();
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
        return "/accounts/" + person.account() + "/posts/" + accounts.holdings(holder.account(), LocalDate.now(People.ZONE)).getFirst().id() + "/end";
    }
}
