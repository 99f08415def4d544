package org.gongli.membership.owndata;

import java.util.Map;
import java.util.function.Function;
import org.gongli.shared.Role;
import org.gongli.shared.Scope;
import org.gongli.shared.Viewer;
import org.gongli.testing.Given;
import org.gongli.testing.RouteExample;
import org.gongli.testing.RouteExamples;
import org.gongli.testing.TestBean;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestBean
class OwnDataRouteExamples implements RouteExamples {

    private final Given given;
    private final Exporting exporting;
    private final JdbcClient jdbc;

    OwnDataRouteExamples(Given given, Exporting exporting, JdbcClient jdbc) {
        this.given = given;
        this.exporting = exporting;
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Function<Role, RouteExample>> examples() {
        return Map.of(
                "GET /me/data/exports/{id}", role -> {
                    var mine = somebody(role);
                    return RouteExample.of(mine, "/me/data/exports/" + exporting.ask(mine), "/me/data/exports/" + exporting.ask(somebody(role)));
                },
                "POST /me/consents/{id}/withdraw", role -> {
                    var mine = somebody(role);
                    return RouteExample.of(mine, consent(mine), consent(somebody(role)));
                });
    }

    private Viewer somebody(Role role) {
        var member = given.town("T").union("U").member("A");
        return new Viewer(member.account(), role, "", member.org(), Scope.NOTHING, member.standing());
    }

    /// To an application that is no more, so that nothing else ends with it.
    private String consent(Viewer member) {
        return "/me/consents/" + jdbc.sql("""
                insert into members.consent (member_id, purpose, subject, version, words, given_at)
                values (:member, 'sample.consent', 'sample/1', 1, 'words', now())
                returning id
                """).param("member", member.self()).query(Long.class).single() + "/withdraw";
    }
}
