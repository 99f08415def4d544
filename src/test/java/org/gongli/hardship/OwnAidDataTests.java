package org.gongli.hardship;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gongli.hardship.granting.PayingAid;
import org.gongli.members.Keeping;
import org.gongli.members.PersonalData;
import org.gongli.members.RetentionCards;
import org.gongli.procedures.Action;
import org.gongli.shared.Actor;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;

/// What a household told, in the hands of the member.
@GongliTest
class OwnAidDataTests {

    private final GivenHardship hardship;
    private final PayingAid paying;
    private final List<PersonalData> areas;

    OwnAidDataTests(GivenHardship hardship, PayingAid paying, List<PersonalData> areas) {
        this.hardship = hardship;
        this.paying = paying;
        this.areas = areas;
    }

    private void payEverything() {
        while (paying.requestOne(hardship.now())) {
            // one after the other
        }
    }

    private PersonalData area(String file) {
        return areas.stream().filter(area -> area.file().equals(file)).findFirst().orElseThrow();
    }

    @Test
    void what_was_never_handed_in_may_be_deleted_whole() {
        var world = hardship.world();
        var id = world.draft(GivenHardship.form());
        var area = area("hardship");

        assertThat(area.keeping(world.member.self())).isEqualTo(new Keeping(1, List.of()));
        assertThat(area.erase(Actor.SYSTEM, world.member.self())).isEqualTo(1);
        assertThat(hardship.applications.find(id)).isEmpty();
        assertThat(hardship.jdbc.sql("select count(*) from hardship.file where member_id = :member").param("member", world.member.self()).query(Long.class).single()).isZero();
        assertThat(world.draft(GivenHardship.form())).as("it can be begun again").isNotNull();
    }

    @Test
    void what_a_desk_saw_stays() {
        var world = hardship.world();
        var id = world.submitted(false);
        var area = area("hardship");

        assertThat(area.keeping(world.member.self())).isEqualTo(Keeping.of(0, 1, RetentionCards.AID));
        assertThat(area.erase(Actor.SYSTEM, world.member.self())).isZero();
        hardship.post(world.member, "/me/hardship/" + id + "/withdraw", Map.of());
        assertThat(area.erase(Actor.SYSTEM, world.member.self())).isZero();
        assertThat(hardship.applications.find(id)).isPresent();
    }

    @Test
    void earlier_applications_circumstances_and_visits_are_shown_to_the_member() {
        var world = hardship.world().funded(100_000);
        var form = GivenHardship.form();
        form.put("abroad", "true");
        form.put("words", "The first time");
        var id = world.submit(world.draft(form), false);
        world.visited(id);
        hardship.reviewing.decide(world.townOfficer, id, null, Action.REJECT, GivenHardship.yuan(0), null, "because");
        var again = GivenHardship.form();
        again.put("words", "The second time");
        world.draft(again);

        assertThat(hardship.get(world.member, "/api/v1/me/data")).hasStatusOk().bodyText()
                .contains("The first time", "The second time", "As told.", "Somebody studies abroad at the family's own expense");
    }

    @Test
    void an_account_to_which_nothing_was_paid_may_be_deleted_and_one_that_was_paid_to_stays() {
        var world = hardship.world().funded(100_000);
        var area = area("payments");

        assertThat(area.keeping(world.member.self())).isEqualTo(new Keeping(1, List.of()));
        var id = world.agreed(2_000, 0);
        world.noticeOver(id);
        payEverything();
        assertThat(area.erase(Actor.SYSTEM, world.member.self())).as("a payout waits for it").isZero();
        world.pay(id);
        assertThat(area.keeping(world.member.self()).held()).singleElement().extracting(Keeping.Held::card).isEqualTo(RetentionCards.ACCOUNTS);
        assertThat(area.erase(Actor.SYSTEM, world.member.self())).isZero();
    }
}
