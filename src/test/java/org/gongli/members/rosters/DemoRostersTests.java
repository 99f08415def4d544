package org.gongli.members.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongli.organisations.CityLoading;
import org.gongli.organisations.city.CityFiles;
import org.gongli.shared.DemoData;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.annotation.Transactional;

/// Counts who would be enrolled in the demo's unions, without enrolling anybody.
@GongliTest
@Transactional
class DemoRostersTests {

    private static final int LEAST_MEMBERS = 20_000;

    private final CityLoading loading;
    private final List<DemoData> parts;
    private final UnionSql unions;

    DemoRostersTests(CityLoading loading, List<DemoData> parts, UnionSql unions) {
        this.loading = loading;
        this.parts = parts;
        this.unions = unions;
    }

    @Test
    void the_demo_city_has_at_least_twenty_thousand_members() {
        var before = members();
        loading.load(new CityFiles(new ClassPathResource("cities/dongguan/")).city());

        parts.stream().filter(part -> part.getOrder() == 10).forEach(part -> part.load(percent -> { }));

        assertThat(members() - before).isGreaterThanOrEqualTo(LEAST_MEMBERS);
    }

    private int members() {
        return unions.withRoster().stream().mapToInt(union -> DemoRosters.members(union.headcount())).sum();
    }
}
