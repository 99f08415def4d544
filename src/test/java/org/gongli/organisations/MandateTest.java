package org.gongli.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.gongli.shared.AccountId;
import org.gongli.shared.OrgId;
import org.gongli.shared.Role;
import org.gongli.shared.Scope;
import org.gongli.shared.Viewer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MandateTest {

    private static final Organisation CITY = organisation("/1/", OrgKind.CITY);
    private static final Organisation TOWN = organisation("/1/2/", OrgKind.TOWN);
    private static final Organisation UNION = organisation("/1/2/3/", OrgKind.ENTERPRISE);
    private static final Organisation GROUP = organisation("/1/2/3/4/", OrgKind.GROUP);
    private static final Organisation PARTNER = organisation("/1/2/5/", OrgKind.PARTNER);
    private static final Organisation OTHER_UNION = organisation("/1/6/7/", OrgKind.ENTERPRISE);

    @ParameterizedTest
    @CsvSource({
            "CITY,  /1/,     ENTERPRISE JOINT INDUSTRY PARTNER, ENTERPRISE JOINT INDUSTRY PARTNER, GROUP",
            "TOWN,  /1/2/,   '',                                ENTERPRISE JOINT INDUSTRY PARTNER, GROUP",
            "CHAIR, /1/2/3/, '',                                '',                                GROUP",
            "AUDITOR, /1/,   '',                                '',                                ''",
            "ADMINISTRATOR, /1/, '',                            '',                                ''",
            "CLERK, /1/2/5/, '',                                '',                                ''",
            "MEMBER, /1/2/3/, '',                               '',                                ''",
    })
    void each_officer_enters_what_lies_below_the_own_post(Role role, String path, String belowCity, String belowTown, String belowUnion) {
        var viewer = viewer(role, path);
        assertThat(kinds(viewer, CITY)).isEqualTo(belowCity);
        assertThat(kinds(viewer, TOWN)).isEqualTo(belowTown);
        assertThat(kinds(viewer, UNION)).isEqualTo(belowUnion);
    }

    @ParameterizedTest
    @CsvSource({
            //                amends                          closes
            "CITY,  /1/,     CITY TOWN UNION GROUP PARTNER OTHER, UNION GROUP PARTNER OTHER",
            "TOWN,  /1/2/,   UNION GROUP PARTNER,                 UNION GROUP PARTNER",
            "CHAIR, /1/2/3/, UNION GROUP,                         GROUP",
            "AUDITOR, /1/,   '',                                  ''",
            "ADMINISTRATOR, /1/, '',                              ''",
    })
    void each_officer_keeps_what_the_own_post_is_trusted_with(Role role, String path, String amends, String closes) {
        var viewer = viewer(role, path);
        assertThat(named(organisation -> Mandate.mayAmend(viewer, organisation))).isEqualTo(amends);
        assertThat(named(organisation -> Mandate.mayClose(viewer, organisation))).isEqualTo(closes);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void nobody_reaches_beyond_the_own_subtree(Role role) {
        var viewer = viewer(role, "/1/2/3/");
        assertThat(Mandate.kindsBelow(viewer, OTHER_UNION)).isEmpty();
        assertThat(Mandate.mayAmend(viewer, OTHER_UNION)).isFalse();
        assertThat(Mandate.mayClose(viewer, OTHER_UNION)).isFalse();
    }

    @Test
    void nobody_closes_the_organisation_of_the_own_post() {
        assertThat(Mandate.mayClose(viewer(Role.TOWN, "/1/2/3/"), UNION)).isFalse();
    }

    private static String named(java.util.function.Predicate<Organisation> may) {
        var names = List.of("CITY", "TOWN", "UNION", "GROUP", "PARTNER", "OTHER");
        var all = List.of(CITY, TOWN, UNION, GROUP, PARTNER, OTHER_UNION);
        return all.stream().filter(may).map(organisation -> names.get(all.indexOf(organisation))).collect(Collectors.joining(" "));
    }

    private static String kinds(Viewer viewer, Organisation parent) {
        return Mandate.kindsBelow(viewer, parent).stream().map(OrgKind::name).collect(Collectors.joining(" "));
    }

    private static Viewer viewer(Role role, String path) {
        return new Viewer(new AccountId(1), role, "test", new OrgId(last(path)), new Scope(path), null);
    }

    private static Organisation organisation(String path, OrgKind kind) {
        return new Organisation(new OrgId(last(path)), path, kind, new OrgId(2), kind.name(), null, null);
    }

    private static long last(String path) {
        return Long.parseLong(Arrays.asList(path.split("/")).getLast());
    }
}
