package org.gongli.benefits.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.gongli.benefits.GiveawayId;
import org.gongli.benefits.GiveawayStatus;
import org.gongli.shared.AccountId;
import org.gongli.shared.Forbidden;
import org.gongli.shared.OrgId;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.shared.Scope;
import org.gongli.shared.Viewer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PublishingRulesTests {

    private static final AccountId AUTHOR = new AccountId(1);
    private static final AccountId COLLEAGUE = new AccountId(2);

    @ParameterizedTest
    @CsvSource(textBlock = """
            DRAFT,     CHANGE SUBMIT
            SUBMITTED, CHANGE PUBLISH SEND_BACK
            RETURNED,  CHANGE SUBMIT
            PUBLISHED, WITHDRAW
            WITHDRAWN, ''
            """)
    void a_colleague_can_take_these_steps(GiveawayStatus status, String steps) {
        assertThat(possible(status, viewer(COLLEAGUE, Role.CITY))).isEqualTo(named(steps));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            DRAFT,     CHANGE SUBMIT
            SUBMITTED, CHANGE
            RETURNED,  CHANGE SUBMIT
            PUBLISHED, WITHDRAW
            WITHDRAWN, ''
            """)
    void the_author_never_judges_the_own_text(GiveawayStatus status, String steps) {
        assertThat(possible(status, viewer(AUTHOR, Role.TOWN))).isEqualTo(named(steps));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = {"CITY", "TOWN"})
    void nobody_else_takes_any_step(Role role) {
        for (var status : GiveawayStatus.values()) {
            assertThat(possible(status, viewer(COLLEAGUE, role))).isEmpty();
            assertThatThrownBy(() -> PublishingRules.check(Step.CHANGE, giveaway(status), viewer(COLLEAGUE, role))).isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void what_cannot_be_done_is_refused_with_the_reason() {
        assertThatThrownBy(() -> PublishingRules.check(Step.PUBLISH, giveaway(GiveawayStatus.SUBMITTED), viewer(AUTHOR, Role.CITY)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.key()).isEqualTo("benefits.own-text"));
        assertThatThrownBy(() -> PublishingRules.check(Step.PUBLISH, giveaway(GiveawayStatus.DRAFT), viewer(COLLEAGUE, Role.CITY)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.key()).isEqualTo("benefits.not-now.DRAFT"));
    }

    private static Set<Step> possible(GiveawayStatus status, Viewer viewer) {
        var steps = EnumSet.noneOf(Step.class);
        Arrays.stream(Step.values()).filter(step -> PublishingRules.allows(step, giveaway(status), viewer)).forEach(steps::add);
        return steps;
    }

    private static Set<Step> named(String steps) {
        var named = EnumSet.noneOf(Step.class);
        Stream.of(steps.split(" ")).filter(step -> !step.isEmpty()).map(Step::valueOf).forEach(named::add);
        return named;
    }

    private static GiveawayHead giveaway(GiveawayStatus status) {
        return new GiveawayHead(new GiveawayId(1), new OrgId(1), status, AUTHOR, 0, null);
    }

    private static Viewer viewer(AccountId account, Role role) {
        return new Viewer(account, role, "test", new OrgId(1), new Scope("/1/"), null);
    }
}
