package org.gongli.documents;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.Given;
import org.gongli.testing.Given.Place;
import org.gongli.testing.RouteExample;
import org.gongli.testing.RouteExamples;
import org.gongli.testing.TestBean;

@TestBean
class DocumentRouteExamples implements RouteExamples {

    private final Given given;
    private final Uploads uploads;
    private final Clock clock;

    DocumentRouteExamples(Given given, Uploads uploads, Clock clock) {
        this.given = given;
        this.uploads = uploads;
        this.clock = clock;
    }

    @Override
    public Map<String, Function<Role, RouteExample>> examples() {
        return Map.of(
                "GET /documents/{id}", role -> opened(role, "/documents/"),
                "GET /api/v1/documents/{id}", role -> opened(role, "/api/v1/documents/"),
                "DELETE /api/v1/documents/{id}", role -> {
                    var union = given.town("Own").union("Shoes");
                    var viewer = viewer(union, role);
                    return RouteExample.of(viewer, "/api/v1/documents/" + keep(viewer, union), "/api/v1/documents/" + strangers());
                },
                "POST /me/documents/{id}/destroy", role -> {
                    var union = given.town("Own").union("Shoes");
                    var viewer = viewer(union, role);
                    return RouteExample.of(viewer, "/me/documents/" + keep(viewer, union) + "/destroy", "/me/documents/" + strangers() + "/destroy");
                },
                "GET /dossiers/{kind}/{id}", role -> {
                    var union = given.town("Whole").union("Shoes");
                    return RouteExample.of(viewer(union, role), "/dossiers/example/" + union.id(), "/dossiers/example/" + given.town("Other").union("Hats").id(), "/dossiers/none/" + union.id());
                });
    }

    private RouteExample opened(Role role, String root) {
        var union = given.town("Inside").union("Shoes");
        var viewer = viewer(union, role);
        var keeper = role == Role.MEMBER || role == Role.CLERK ? viewer : union.member("Chen Mei");
        return RouteExample.of(viewer, root + keep(keeper, union), root + strangers());
    }

    private static Viewer viewer(Place union, Role role) {
        return role == Role.MEMBER ? union.member("Li Na") : union.viewer(role);
    }

    private DocumentId strangers() {
        var union = given.town("Outside").union("Hats");
        return keep(union.member("Wang Fang"), union);
    }

    private DocumentId keep(Viewer keeper, Place union) {
        return uploads.keep(keeper, new NewDocument("a.pdf", new ByteArrayInputStream(Samples.pdf()), "documents.purpose", ExampleMatter.subject(union.id()), union.id(),
                keeper.member().orElse(null), clock.instant().plus(Duration.ofDays(1))));
    }
}
