package org.gongli.procedures;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongli.procedures.ActionTable.Relation;
import org.gongli.procedures.ActionTable.Try;
import org.gongli.procedures.definitions.Definitions;
import org.gongli.procedures.publicity.Objections;
import org.gongli.procedures.publicity.Objections.Objection;
import org.gongli.procedures.running.PassingTime;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Every (step, action, role, relation) of the sample procedure.
@GongliTest
@Tag("volume")
class SampleTableTests {

    private final GivenCases given;
    private final Deciding deciding;
    private final Definitions definitions;
    private final Objections objections;
    private final PassingTime time;
    private final JdbcClient jdbc;

    SampleTableTests(GivenCases given, Deciding deciding, Definitions definitions, Objections objections, PassingTime time, JdbcClient jdbc) {
        this.given = given;
        this.deciding = deciding;
        this.definitions = definitions;
        this.objections = objections;
        this.time = time;
        this.jdbc = jdbc;
    }

    @Test
    void what_may_happen_is_what_the_table_says() {
        ActionTable.check(definitions.current("sample").definition(), (node, one) -> {
            var at = at(node.id());
            var viewer = viewer(one, at);
            return () -> deciding.decide(viewer, at.step(), Decision.of(one.action(), "because"));
        });
    }

    private GivenCases.Case at(String node) {
        return switch (node) {
            case "enterprise" -> given.started();
            case "town" -> given.started().atTown();
            case "city" -> given.started().atCity();
            case "second" -> {
                var one = given.started().atCity();
                yield one.decide(one.cityOfficer, Action.APPROVE);
            }
            default -> objected();
        };
    }

    private GivenCases.Case objected() {
        var one = given.started().shown();
        var ends = Objects.requireNonNull(one.now().due());
        var notice = jdbc.sql("select id as value from procedures.notice where case_id = :id").param("id", one.id).query(NoticeId.class).single();
        objections.raise(Optional.empty(), notice, UUID.randomUUID(), Objection.typed("Somebody", "154", "It is not so."), ends);
        Instant later = ends.plus(PassingTime.GRACE).plusSeconds(1);
        while (time.endOneNotice(later)) {
            // until nothing is left
        }
        return one;
    }

    private Viewer viewer(Try one, GivenCases.Case at) {
        var place = place(one.role(), one.relation() == Relation.ELSEWHERE ? given.started() : at);
        var fresh = place.viewer(one.role());
        return one.relation() == Relation.APPLICANT ? new Viewer(at.applicant.account(), one.role(), "x", fresh.org(), fresh.scope(), at.applicant.standing()) : fresh;
    }

    private static Given.Place place(Role role, GivenCases.Case at) {
        return role == Role.CHAIR ? at.union : role == Role.TOWN ? at.town : at.city;
    }
}
