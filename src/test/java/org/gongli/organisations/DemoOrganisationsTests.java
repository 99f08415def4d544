package org.gongli.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.gongli.organisations.city.CityFiles;
import org.gongli.organisations.view.KindCount;
import org.gongli.organisations.view.OrganisationRow;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.annotation.Transactional;

/// The demo on the tree of Dongguan. It is rolled back, because other tests may load the demo themselves.
@GongliTest
@Transactional
class DemoOrganisationsTests {

    private final DemoOrganisations demo;
    private final CityLoading loading;
    private final OrganisationTree tree;
    private final DirectorySql directory;

    DemoOrganisationsTests(DemoOrganisations demo, CityLoading loading, OrganisationTree tree, DirectorySql directory) {
        this.demo = demo;
        this.loading = loading;
        this.tree = tree;
        this.directory = directory;
    }

    @Test
    void the_demo_has_unions_in_every_town_and_some_partners() {
        var city = tree.get(loading.load(new CityFiles(new ClassPathResource("cities/dongguan/")).city()));
        var done = new AtomicInteger();

        demo.load(done::set);

        Map<OrgKind, Long> counts = directory.below(city).stream().collect(Collectors.toMap(KindCount::kind, KindCount::count));
        assertThat(counts).containsEntry(OrgKind.ENTERPRISE, 240L).containsEntry(OrgKind.JOINT, 24L).containsEntry(OrgKind.INDUSTRY, 6L)
                .containsEntry(OrgKind.PARTNER, 6L);
        assertThat(done.get()).isEqualTo(90);
        var enterprises = directory.all(city.scope(), new DirectoryFilter(null, OrgKind.ENTERPRISE, null, null, null));
        assertThat(enterprises).extracting(OrganisationRow::uscc).doesNotHaveDuplicates().doesNotContainNull();
        assertThat(enterprises).extracting(OrganisationRow::name).doesNotHaveDuplicates();
        assertThat(enterprises.stream().map(OrganisationRow::town).distinct()).hasSize(33);
        assertThat(enterprises.stream().mapToInt(OrganisationRow::headcount).sum()).isGreaterThan(40_000);
    }

    @Test
    void shares_add_up_whatever_the_weights() {
        assertThat(DemoShares.of(240, 3, List.of(1, 0, 7, 7, 30))).satisfies(shares -> {
            assertThat(shares.stream().mapToInt(Integer::intValue).sum()).isEqualTo(240);
            assertThat(shares.get(1)).isEqualTo(3);
            assertThat(shares.get(4)).isGreaterThan(shares.get(3));
        });
    }
}
