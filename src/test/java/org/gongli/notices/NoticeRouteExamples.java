package org.gongli.notices;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.Given;
import org.gongli.testing.RouteExample;
import org.gongli.testing.RouteExamples;
import org.gongli.testing.TestBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@TestBean
class NoticeRouteExamples implements RouteExamples {

    private final Given given;
    private final Notices notices;
    private final TransactionOperations transactions;
    private final JdbcClient jdbc;

    NoticeRouteExamples(Given given, Notices notices, TransactionOperations transactions, JdbcClient jdbc) {
        this.given = given;
        this.notices = notices;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Function<Role, RouteExample>> examples() {
        return Map.of("GET /me/messages/{id}", role -> example(role, ""), "POST /me/messages/{id}/unread", role -> example(role, "/unread"),
                "PUT /api/v1/messages/{id}/read", this::program, "DELETE /api/v1/messages/{id}/read", this::program);
    }

    private RouteExample example(Role role, String page) {
        var viewer = viewer(role);
        return RouteExample.of(viewer, "/me/messages/" + told(viewer) + page, "/me/messages/" + told(viewer(role)) + page);
    }

    private RouteExample program(Role role) {
        var viewer = viewer(role);
        return RouteExample.of(viewer, "/api/v1/messages/" + told(viewer) + "/read", "/api/v1/messages/" + told(viewer(role)) + "/read");
    }

    private Viewer viewer(Role role) {
        var union = given.town("Told").union("Shoes");
        return role == Role.MEMBER ? union.member("Chen Mei") : union.viewer(role);
    }

    private long told(Viewer viewer) {
        transactions.executeWithoutResult(status -> viewer.member().ifPresentOrElse(member -> notices.tell(member, SomeTopics.USUAL, "notices.kept", List.of(), "/me"),
                () -> notices.tell(viewer.account(), SomeTopics.USUAL, "notices.kept", List.of(), "/me")));
        return jdbc.sql("select max(id) from notices.message where member_id = cast(:member as bigint) or account_id = :account")
                .param("member", viewer.member().orElse(null)).param("account", viewer.account()).query(Long.class).single();
    }
}
