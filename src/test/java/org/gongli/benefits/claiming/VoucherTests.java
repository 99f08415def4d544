package org.gongli.benefits.claiming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.gongli.benefits.publishing.GivenGiveaways;
import org.gongli.benefits.publishing.Publishing;
import org.gongli.shared.Viewer;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.gongli.testing.MovableClock;
import org.gongli.ui.HomeEntries.HomeEntry;
import org.gongli.ui.HomeEntries.Tab;
import org.gongli.ui.UiFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@GongliTest
class VoucherTests {

    private final Given given;
    private final MockMvcTester mvc;
    private final MovableClock clock;
    private final BenefitEntries entries;
    private final UiFactory uis;
    private final GivenGiveaways giveaways;
    private Given.Place city;
    private Viewer viewer;
    private Member member;

    VoucherTests(Given given, MockMvcTester mvc, MovableClock clock, BenefitEntries entries, UiFactory uis, Publishing publishing) {
        this.given = given;
        this.mvc = mvc;
        this.clock = clock;
        this.entries = entries;
        this.uis = uis;
        this.giveaways = new GivenGiveaways(publishing, clock);
    }

    @BeforeEach
    void a_member() {
        city = given.city("Dongguan");
        viewer = city.town("Humen").union("Shoes").member("Chen Mei");
        member = new Member(mvc, viewer);
    }

    @AfterEach
    void set_the_clock_back() {
        clock.reset();
    }

    @Test
    void a_voucher_shows_its_code_and_where_to_collect() {
        var id = giveaways.of(city).partner(city.partner("Baker"), 100).published();
        var voucher = member.claim(id);

        assertThat(member.get(voucher)).hasStatusOk().bodyText().contains("It is yours!", "<svg class=\"qr\"", "Baker", "counter 2", "Give it back");
        assertThat(member.get("/vouchers")).bodyText().contains("To collect", "Goose in English");
    }

    @Test
    void a_voucher_of_somebody_else_is_not_there() {
        var voucher = member.claim(giveaways.of(city).published());

        assertThat(new Member(mvc, city.town("Houjie").union("Lamps").member("Li Qiang")).get(voucher)).hasStatus(404);
        assertThat(mvc.get().uri(voucher)).hasStatus3xxRedirection();
    }

    @Test
    void a_voucher_that_nobody_collected_in_time_says_so() {
        var voucher = member.claim(giveaways.of(city).published());
        clock.advance(Duration.ofDays(9));

        assertThat(member.get(voucher)).bodyText().contains("The time to collect ended").doesNotContain("class=\"qr\"", "Give it back");
        assertThat(member.get("/vouchers")).bodyText().contains("Expired").doesNotContain("To collect");
    }

    @Test
    void the_lists_hold_what_is_for_the_reader() {
        var here = giveaways.of(city).title("Goose here").published();
        giveaways.of(city).title("Lychee soon").open(Duration.ofDays(1), Duration.ofDays(2)).published();
        giveaways.of(given.city("Elsewhere")).title("Duck elsewhere").published();

        assertThat(member.get("/giveaways")).bodyText().contains("Goose here", "Lychee soon").doesNotContain("Duck elsewhere");
        member.claim(here);
        assertThat(member.get("/giveaways")).bodyText().contains("Yours");
        clock.advance(Duration.ofDays(3));
        assertThat(member.get("/giveaways")).bodyText().contains("Over", "Goose here");
    }

    @Test
    void the_tabs_tell_what_is_open_and_what_waits() {
        member.claim(giveaways.of(city).title("Goose").published());
        var all = entries.entries(Optional.of(viewer), uis.of(Locale.ENGLISH, viewer, "/"));

        assertThat(all).extracting(HomeEntry::tab).contains(Tab.HOME, Tab.SERVICES, Tab.ME);
        assertThat(all).filteredOn(entry -> entry.tab() == Tab.HOME).extracting(HomeEntry::badge).containsExactly("Yours");
        assertThat(all).filteredOn(entry -> entry.tab() == Tab.ME).extracting(HomeEntry::badge).containsExactly("1 to collect");
    }
}
