package org.gongli.access.tokens;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.gongli.access.accounts.People;
import org.gongli.access.sessions.Opened;
import org.gongli.access.sessions.SessionSql;
import org.gongli.access.sessions.TokenScope;
import org.gongli.shared.OrgId;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.Given;
import org.gongli.testing.RouteExample;
import org.gongli.testing.RouteExamples;
import org.gongli.testing.TestBean;

/// Sessions and tokens of one's own.
@TestBean
class OwnRouteExamples implements RouteExamples {

    private final Given given;
    private final People people;
    private final SessionSql sessions;
    private final Tokens tokens;

    OwnRouteExamples(Given given, People people, SessionSql sessions, Tokens tokens) {
        this.given = given;
        this.people = people;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    @Override
    public Map<String, Function<Role, RouteExample>> examples() {
        return Map.of("POST /me/sessions/{id}/end", role -> own(role, "/me/sessions/", this::session), "POST /tokens/{id}/end", role -> own(role, "/tokens/", this::token));
    }

    private RouteExample own(Role role, String path, ToLongFunction<Viewer> id) {
        var viewer = people.viewer(signedIn(role));
        var stranger = people.viewer(signedIn(role));
        return RouteExample.of(viewer, path + id.applyAsLong(viewer) + "/end", path + id.applyAsLong(stranger) + "/end");
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
            case CITY, CASHIER, AUDITOR, ADMINISTRATOR -> city.id();
        };
    }

    private long session(Viewer viewer) {
        return sessions.list(viewer.account(), false, Instant.now()).getFirst().id();
    }

    private long token(Viewer viewer) {
        tokens.issue(viewer, "example", Set.of(TokenScope.FIGURES), 30, People.client());
        return sessions.list(viewer.account(), true, Instant.now()).getFirst().id();
    }
}
