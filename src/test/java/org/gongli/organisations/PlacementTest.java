package org.gongli.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacementTest {

    @ParameterizedTest
    @CsvSource({
            // parent,  CITY, TOWN, VILLAGE, ENTERPRISE, JOINT, INDUSTRY, GROUP, PARTNER
            ",           yes, no,  no,  no,  no,  no,  no,  no",
            "CITY,       no,  yes, yes, yes, yes, yes, no,  yes",
            "TOWN,       no,  no,  yes, yes, yes, yes, no,  yes",
            "VILLAGE,    no,  no,  no,  yes, yes, no,  no,  yes",
            "ENTERPRISE, no,  no,  no,  no,  no,  no,  yes, no",
            "JOINT,      no,  no,  no,  no,  no,  no,  yes, no",
            "INDUSTRY,   no,  no,  no,  yes, yes, no,  yes, no",
            "GROUP,      no,  no,  no,  no,  no,  no,  no,  no",
            "PARTNER,    no,  no,  no,  no,  no,  no,  no,  no",
    })
    void each_kind_lies_below_its_own_kinds_only(OrgKind parent, String city, String town, String village, String enterprise, String joint, String industry,
            String group, String partner) {
        var allowed = new String[] {city, town, village, enterprise, joint, industry, group, partner};
        for (var kind : OrgKind.values()) {
            assertThat(Placement.allows(parent, kind)).as("%s below %s", kind, parent).isEqualTo(allowed[kind.ordinal()].equals("yes"));
        }
    }

    @Test
    void divisions_are_never_entered_by_hand() {
        assertThat(Arrays.stream(OrgKind.values()).flatMap(parent -> Placement.enteredBelow(parent).stream())).noneMatch(OrgKind::division);
    }
}
