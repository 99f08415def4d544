package org.gongli.hardship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import org.gongli.access.ViewerAuthentication;
import org.gongli.hardship.GivenHardship.World;
import org.gongli.members.consents.Consent;
import org.gongli.members.consents.Consents;
import org.gongli.shared.Missing;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;

/// What members in hardship agree to ends when they take it back.
@GongliTest
class ConsentTests {

    private final GivenHardship hardship;
    private final Consents consents;

    ConsentTests(GivenHardship hardship, Consents consents) {
        this.hardship = hardship;
        this.consents = consents;
    }

    private Consent given(World world, ConsentPurpose purpose) {
        return consents.of(world.member.self()).stream().filter(one -> one.purpose().equals(purpose.key())).findFirst().orElseThrow();
    }

    private int chairSees(World world, AidApplicationId id) {
        return hardship.mvc.get().uri("/desk/hardship/" + id).with(authentication(new ViewerAuthentication(world.chair))).exchange().getResponse().getStatus();
    }

    @Test
    void each_purpose_is_kept_in_the_words_that_were_read_with_version_and_moment() {
        var world = hardship.world();
        world.submitted(true);

        assertThat(consents.of(world.member.self())).hasSize(3).allSatisfy(one -> {
            assertThat(one.words()).hasSizeGreaterThan(10);
            assertThat(one.version()).isEqualTo(1);
            assertThat(one.withdrawn()).isNull();
        });
    }

    @Test
    void each_consent_says_for_which_application_it_was_given() {
        var world = hardship.world();
        var id = world.submitted(false);

        assertThat(hardship.get(world.member, "/me/consents")).hasStatusOk().bodyText().contains("href=\"/me/hardship/" + id + "\"", "First application " + id);
    }

    @Test
    void the_union_sees_nothing_from_the_moment_in_which_its_consent_is_taken_back() {
        var world = hardship.world();
        var id = world.submitted(true);
        assertThat(chairSees(world, id)).isEqualTo(200);

        consents.withdraw(world.member, given(world, ConsentPurpose.ENTERPRISE).id());

        assertThat(chairSees(world, id)).isEqualTo(404);
        assertThat(given(world, ConsentPurpose.ENTERPRISE).withdrawn()).isNotNull();
    }

    @Test
    void without_the_consent_to_review_the_application_is_taken_back() {
        var world = hardship.world();
        var id = world.submitted(false);

        consents.withdraw(world.member, given(world, ConsentPurpose.REVIEW).id());

        assertThat(hardship.state(id)).isEqualTo(ApplicationState.WITHDRAWN);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> consents.withdraw(world.member, given(world, ConsentPurpose.REVIEW).id()));
    }

    @Test
    void nobody_takes_back_what_another_agreed_to() {
        var world = hardship.world();
        world.submitted(false);
        var stranger = world.union.member("Somebody Else");

        assertThatExceptionOfType(Missing.class).isThrownBy(() -> consents.withdraw(stranger, given(world, ConsentPurpose.REVIEW).id()));
        assertThatExceptionOfType(Missing.class).isThrownBy(() -> consents.withdraw(world.town.viewer(Role.TOWN), given(world, ConsentPurpose.REVIEW).id()));
        assertThat(given(world, ConsentPurpose.REVIEW).withdrawn()).isNull();
    }
}
