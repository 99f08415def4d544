package org.gongli.hardship;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongli.hardship.GivenHardship.World;
import org.gongli.procedures.Action;
import org.gongli.procedures.ActionTable;
import org.gongli.procedures.ActionTable.Relation;
import org.gongli.procedures.ActionTable.Try;
import org.gongli.procedures.NoticeId;
import org.gongli.procedures.definitions.Definitions;
import org.gongli.procedures.publicity.Objections;
import org.gongli.procedures.publicity.Objections.Objection;
import org.gongli.procedures.running.PassingTime;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.Given.Place;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every (step, action, role, relation) of both procedures, against the tables beside them.
@GongliTest
@Tag("volume")
class HardshipTableTests {

    private final GivenHardship hardship;
    private final Definitions definitions;
    private final Objections objections;
    private final PassingTime time;

    HardshipTableTests(GivenHardship hardship, Definitions definitions, Objections objections, PassingTime time) {
        this.hardship = hardship;
        this.definitions = definitions;
        this.objections = objections;
        this.time = time;
    }

    @ParameterizedTest
    @ValueSource(strings = {"hardship", "hardship-appeal"})
    void what_may_happen_is_what_the_table_says(String procedure) {
        ActionTable.check(definitions.current(procedure).definition(), (node, one) -> {
            var world = hardship.world();
            var id = at(procedure, node.id(), world);
            var viewer = viewer(one, world);
            return () -> world.decide(viewer, id, one.action(), 0);
        });
    }

    private AidApplicationId at(String procedure, String node, World world) {
        if (procedure.equals("hardship-appeal")) {
            var appeal = appeal(world);
            if (node.equals("objections")) {
                world.decide(world.cityOfficer, appeal, Action.APPROVE, 0);
                object(appeal);
            }
            return appeal;
        }
        var id = world.submitted(node.equals("enterprise"));
        if (node.equals("enterprise")) {
            return id;
        }
        if (node.equals("visit")) {
            hardship.visiting.report(world.townOfficer, id, UUID.randomUUID(), hardship.today(), "Found.", null);
            hardship.visiting.confirm(world.townColleague, id, world.visit(id));
            return id;
        }
        world.visited(id);
        if (node.equals("town")) {
            return id;
        }
        world.decide(world.townOfficer, id, Action.APPROVE, 0);
        if (node.equals("objections")) {
            world.decide(world.cityOfficer, id, Action.APPROVE, 0);
            object(id);
        }
        return id;
    }

    private AidApplicationId appeal(World world) {
        var id = world.refused();
        hardship.post(world.member, "/me/hardship/" + id + "/appeal", Map.of("words", "Look again"));
        return AidApplicationId.of(hardship.jdbc.sql("select id from hardship.application where appeals_id = :id").param("id", id).query(Long.class).single());
    }

    private void object(AidApplicationId id) {
        var notice = hardship.jdbc.sql("select n.id as value from procedures.notice n join procedures.case_file c on c.id = n.case_id where c.subject = :subject")
                .param("subject", "hardship/" + id).query(NoticeId.class).single();
        var ends = Objects.requireNonNull(hardship.jdbc.sql("select ends_at from procedures.notice where id = :id").param("id", notice).query(java.sql.Timestamp.class).single()).toInstant();
        objections.raise(Optional.empty(), notice, UUID.randomUUID(), Objection.typed("Somebody", "154", "It is not so."), ends);
        while (time.endOneNotice(ends.plus(PassingTime.GRACE).plusSeconds(1))) {
            // until nothing is left
        }
    }

    private Viewer viewer(Try one, World world) {
        var place = place(one.role(), one.relation() == Relation.ELSEWHERE ? hardship.world() : world);
        var fresh = place.viewer(one.role());
        return one.relation() == Relation.APPLICANT ? new Viewer(world.member.account(), one.role(), "x", fresh.org(), fresh.scope(), world.member.standing()) : fresh;
    }

    private static Place place(Role role, World world) {
        return role == Role.CHAIR ? world.union : role == Role.TOWN ? world.town : world.city;
    }
}
