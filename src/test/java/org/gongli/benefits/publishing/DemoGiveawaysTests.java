package org.gongli.benefits.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.gongli.benefits.GiveawayStatus;
import org.gongli.benefits.view.GiveawayFormPage.Choice;
import org.gongli.shared.OrgId;
import org.junit.jupiter.api.Test;

class DemoGiveawaysTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final OrgId CITY = new OrgId(1);
    private static final List<Choice> TOWNS = IntStream.rangeClosed(2, 34).mapToObj(id -> new Choice(new OrgId(id), "Town " + id, null)).toList();
    private static final Choices CHOICES = new Choices(List.of(), TOWNS, List.of());

    @Test
    void the_geese_are_open_since_an_hour() {
        var geese = read("goose");

        assertThat(geese.text().stock()).isEqualTo(2000);
        assertThat(geese.text().opensAt()).isEqualTo(NOW.minusSeconds(3600));
        assertThat(geese.claims()).isLessThan(2000);
    }

    @Test
    void twelve_thousand_jin_of_lychees_are_divided_among_all_towns() {
        var lychees = read("lychees").text();

        assertThat(lychees.stock() * lychees.quantity()).isEqualTo(12_000);
        assertThat(lychees.quotas()).hasSize(33);
        assertThat(lychees.quotas().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(lychees.stock());
        assertThat(lychees.opensAt()).isAfter(NOW);
    }

    @Test
    void every_giveaway_of_the_file_could_have_been_typed_into_the_form() {
        for (var name : DemoGiveaways.texts().getProperty("all").split(" ")) {
            var text = read(name).text();
            assertThat(text.title()).as(name).hasSizeLessThanOrEqualTo(60);
            assertThat(text.opensAt()).as(name).isBefore(text.closesAt());
            assertThat(text.closesAt()).as(name).isBeforeOrEqualTo(text.redeemBy());
        }
        assertThat(read("flowers").status()).isEqualTo(GiveawayStatus.SUBMITTED);
    }

    private static DemoGiveaway read(String name) {
        return DemoGiveaway.read(DemoGiveaways.texts(), name, CITY, CHOICES, NOW, ZONE);
    }
}
