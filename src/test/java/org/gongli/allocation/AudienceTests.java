package org.gongli.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.time.Month;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.gongli.shared.Scope;
import org.gongli.shared.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class AudienceTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Standing MEMBER = standing("/1/5/77/", 5, "2026-01-01", "1990-11-23", true, true, true);

    private static Standing standing(String path, long town, String joined, String born, boolean female, boolean gig, boolean active) {
        return new Standing(new MemberId(9), new OrgId(77), path, new OrgId(town), LocalDate.parse(joined), LocalDate.parse(born), female, gig, active, List.of());
    }

    private static Audience audience(Set<Scope> within, Set<OrgId> towns, int days) {
        return new Audience(within, towns, days, false, false, null, null, null);
    }

    private static Audience aged(@Nullable Integer least, @Nullable Integer most) {
        return new Audience(Set.of(), Set.of(), 0, false, false, least, most, null);
    }

    private static Audience kept(boolean women, boolean gig, @Nullable Month month) {
        return new Audience(Set.of(), Set.of(), 0, women, gig, null, null, month);
    }

    static Stream<Arguments> rules() {
        var man = standing("/1/5/77/", 5, "2026-01-01", "1990-01-01", false, false, true);
        return Stream.of(
                Arguments.of(Audience.EVERYONE, MEMBER, null),
                Arguments.of(Audience.EVERYONE, standing("/1/5/77/", 5, "2026-01-01", "1990-01-01", true, true, false), "not-active"),
                Arguments.of(Audience.within(new Scope("/1/5/")), MEMBER, null),
                Arguments.of(Audience.within(new Scope("/1/6/"), new Scope("/1/5/77/")), MEMBER, null),
                Arguments.of(Audience.within(new Scope("/1/6/")), MEMBER, "elsewhere"),
                Arguments.of(Audience.within(new Scope("/1/5/7/")), MEMBER, "elsewhere"),
                Arguments.of(Audience.within(Scope.NOTHING), MEMBER, "elsewhere"),
                Arguments.of(audience(Set.of(), Set.of(new OrgId(5)), 0), MEMBER, null),
                Arguments.of(audience(Set.of(), Set.of(new OrgId(6)), 0), MEMBER, "other-town"),
                Arguments.of(audience(Set.of(), Set.of(), 325), MEMBER, null),
                Arguments.of(audience(Set.of(), Set.of(), 326), MEMBER, "too-new"),
                Arguments.of(kept(true, false, null), MEMBER, null),
                Arguments.of(kept(true, false, null), man, "women-only"),
                Arguments.of(kept(false, true, null), MEMBER, null),
                Arguments.of(kept(false, true, null), man, "gig-only"),
                Arguments.of(kept(false, false, Month.NOVEMBER), MEMBER, null),
                Arguments.of(kept(false, false, Month.NOVEMBER), man, "other-birthday"),
                // born on 23 November 1990: 36 tomorrow
                Arguments.of(aged(35, 35), MEMBER, null),
                Arguments.of(aged(36, null), MEMBER, "too-young"),
                Arguments.of(aged(null, 34), MEMBER, "too-old"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void each_rule_lets_in_those_it_is_for_and_names_itself_to_others(Audience audience, Standing member, @Nullable String reason) {
        assertThat(audience.judge(member, TODAY).map(Ineligible::key)).isEqualTo(Optional.ofNullable(reason).map("allocation.ineligible."::concat));
    }

    @Test
    void a_new_member_learns_from_when_on_to_claim() {
        var reason = audience(Set.of(), Set.of(), 330).judge(MEMBER, TODAY).orElseThrow();

        assertThat(reason.args()).containsExactly(330, LocalDate.of(2026, 11, 27));
    }

    @Test
    void it_survives_being_kept_as_json() {
        var json = JsonMapper.builder().build();
        var audience = new Audience(Set.of(new Scope("/1/5/")), Set.of(new OrgId(5), new OrgId(6)), 30, true, true, 18, 60, Month.MAY);

        assertThat(json.readValue(json.writeValueAsString(audience), Audience.class)).isEqualTo(audience);
        assertThat(json.readValue(json.writeValueAsString(Audience.EVERYONE), Audience.class)).isEqualTo(Audience.EVERYONE);
    }
}
