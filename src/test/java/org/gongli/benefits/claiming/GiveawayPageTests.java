package org.gongli.benefits.claiming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import org.gongli.benefits.publishing.GivenGiveaways;
import org.gongli.benefits.publishing.Publishing;
import org.gongli.shared.Role;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.gongli.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The page that everybody reloads: what stands on it must be right for this reader at this moment, although it is kept ready for many.
@GongliTest
class GiveawayPageTests {

    private static final String BUTTON = "Claim one";
    private static final String YOURS = "One is yours";
    private static final String SOLD_OUT = "All are given";

    private final Given given;
    private final MockMvcTester mvc;
    private final MovableClock clock;
    private final GivenGiveaways giveaways;

    GiveawayPageTests(Given given, MockMvcTester mvc, MovableClock clock, Publishing publishing) {
        this.given = given;
        this.mvc = mvc;
        this.clock = clock;
        this.giveaways = new GivenGiveaways(publishing, clock);
    }

    @AfterEach
    void set_the_clock_back() {
        clock.reset();
    }

    @Test
    void whoever_claimed_sees_it_at_once_and_nobody_else_does() throws Exception {
        var city = given.city("Dongguan");
        var union = city.town("Humen").union("Shoes");
        var winner = new Member(mvc, union.member("Chen Mei"));
        var other = new Member(mvc, union.member("Li Qiang"));
        var id = giveaways.of(city).published();
        assertThat(winner.page(id)).contains(BUTTON);
        assertThat(other.page(id)).contains(BUTTON);

        assertThat(winner.claim(id)).matches("/vouchers/\\d+\\?answer=YOURS");

        assertThat(winner.page(id)).contains(YOURS).doesNotContain(BUTTON);
        assertThat(other.page(id)).contains(BUTTON).doesNotContain(YOURS);
        assertThat(winner.claim(id)).matches("/vouchers/\\d+\\?answer=ALREADY");
    }

    @Test
    void whoever_gives_a_place_back_sees_the_button_at_once() throws Exception {
        var city = given.city("Dongguan");
        var member = new Member(mvc, city.town("Humen").union("Shoes").member("Chen Mei"));
        var id = giveaways.of(city).published();
        member.claim(id);
        assertThat(member.page(id)).contains(YOURS);

        assertThat(member.post("/giveaways/" + id + "/cancel").getResponse().getRedirectedUrl()).isEqualTo("/giveaways/" + id + "?answer=CANCELLED");

        assertThat(member.page(id)).contains(BUTTON).doesNotContain(YOURS);
        assertThat(member.get("/giveaways/" + id + "?answer=CANCELLED")).bodyText().contains("Given back.");
    }

    @Test
    void the_last_place_takes_the_button_from_everybody_else() throws Exception {
        var city = given.city("Dongguan");
        var union = city.town("Humen").union("Shoes");
        var winner = new Member(mvc, union.member("Chen Mei"));
        var other = new Member(mvc, union.member("Li Qiang"));
        var id = giveaways.of(city).stock(1).published();
        assertThat(other.page(id)).contains(BUTTON);
        winner.claim(id);

        assertThat(other.claim(id)).isEqualTo("/giveaways/" + id + "?answer=SOLD_OUT");

        assertThat(other.get("/giveaways/" + id + "?answer=SOLD_OUT")).bodyText().contains("So close").doesNotContain(BUTTON);
        await().untilAsserted(() -> assertThat(other.page(id)).contains(SOLD_OUT).doesNotContain(BUTTON));
        assertThat(winner.page(id)).contains(YOURS).doesNotContain(SOLD_OUT);
    }

    @Test
    void whoever_is_too_old_or_too_young_reads_the_ages_and_gets_no_place() throws Exception {
        var city = given.city("Dongguan");
        var bornInTheSeventies = new Member(mvc, city.town("Humen").union("Shoes").member("Chen Mei"));
        var young = giveaways.of(city).aged(18, 35).published();
        var old = giveaways.of(city).aged(120, null).published();
        var fitting = giveaways.of(city).aged(30, 110).published();

        assertThat(bornInTheSeventies.page(young)).contains("From 18 to 35 years of age", "members of up to 35 years").doesNotContain(BUTTON);
        assertThat(bornInTheSeventies.page(old)).contains("At least 120 years of age").doesNotContain(BUTTON);
        assertThat(bornInTheSeventies.claim(young)).endsWith("?answer=NOT_ELIGIBLE");
        assertThat(bornInTheSeventies.claim(fitting)).endsWith("?answer=YOURS");
    }

    @Test
    void a_place_that_comes_back_brings_the_button_back() throws Exception {
        var city = given.city("Dongguan");
        var union = city.town("Humen").union("Shoes");
        var winner = new Member(mvc, union.member("Chen Mei"));
        var other = new Member(mvc, union.member("Li Qiang"));
        var id = giveaways.of(city).stock(1).published();
        winner.claim(id);
        await().untilAsserted(() -> assertThat(other.page(id)).contains(SOLD_OUT));

        winner.post("/giveaways/" + id + "/cancel");

        assertThat(other.page(id)).contains(BUTTON);
        assertThat(other.claim(id)).endsWith("?answer=YOURS");
        await().untilAsserted(() -> assertThat(winner.page(id)).contains(SOLD_OUT).doesNotContain(YOURS));
        assertThat(other.page(id)).contains(YOURS);
    }

    @Test
    void a_town_without_a_place_left_hears_so_while_another_still_has_some() throws Exception {
        var city = given.city("Dongguan");
        var humen = city.town("Humen");
        var houjie = city.town("Houjie");
        var winner = new Member(mvc, humen.union("Shoes").member("Chen Mei"));
        var late = new Member(mvc, humen.union("Toys").member("Li Qiang"));
        var elsewhere = new Member(mvc, houjie.union("Lamps").member("Wang Fang"));
        var id = giveaways.of(city).stock(3).quota(humen, 1).quota(houjie, 2).published();
        winner.claim(id);

        assertThat(late.claim(id)).isEqualTo("/giveaways/" + id + "?answer=TOWN_SOLD_OUT");
        await().untilAsserted(() -> assertThat(late.page(id)).contains("All places of your town are given").doesNotContain(BUTTON));
        assertThat(elsewhere.page(id)).contains(BUTTON);
    }

    @Test
    void the_button_comes_with_the_opening_and_goes_with_the_closing() throws Exception {
        var city = given.city("Dongguan");
        var member = new Member(mvc, city.town("Humen").union("Shoes").member("Chen Mei"));
        var id = giveaways.of(city).open(Duration.ofMinutes(10), Duration.ofMinutes(20)).published();
        assertThat(member.page(id)).contains("Not open yet").doesNotContain(BUTTON);
        assertThat(member.claim(id)).endsWith("?answer=TOO_EARLY");

        clock.advance(Duration.ofMinutes(10));
        assertThat(member.page(id)).contains(BUTTON);

        clock.advance(Duration.ofMinutes(10));
        assertThat(member.page(id)).contains("This giveaway ended").doesNotContain(BUTTON);
        assertThat(member.claim(id)).endsWith("?answer=TOO_LATE");
    }

    @Test
    void somebody_for_whom_it_is_not_reads_why() throws Exception {
        var city = given.city("Dongguan");
        var member = new Member(mvc, city.town("Humen").union("Shoes").member("Chen Mei"));
        var id = giveaways.of(city).womenOnly().published();

        assertThat(member.page(id)).doesNotContain(BUTTON, "allocation.ineligible");
        assertThat(member.claim(id)).endsWith("?answer=NOT_ELIGIBLE");
    }

    @Test
    void each_reader_has_the_page_in_the_own_language() throws Exception {
        var id = giveaways.of(given.city("Dongguan")).published();
        var english = mvc.get().uri("/giveaways/" + id).header("Accept-Language", "en").exchange();
        var chinese = mvc.get().uri("/giveaways/" + id).header("Accept-Language", "zh-CN").exchange();
        var switched = mvc.get().uri("/giveaways/" + id + "?lang=zh").header("Accept-Language", "en").exchange();

        assertThat(english).bodyText().contains("Goose in English", "lang=\"en\"");
        assertThat(chinese).bodyText().doesNotContain("Goose in English").contains("lang=\"zh-CN\"");
        assertThat(switched).bodyText().contains("lang=\"zh-CN\"");
    }

    @Test
    void a_page_that_many_read_says_nothing_of_any_of_them() throws Exception {
        var city = given.city("Dongguan");
        var member = new Member(mvc, city.town("Humen").union("Shoes").member("Chen Mei"));
        var id = giveaways.of(city).published();
        member.claim(id);

        assertThat(member.page(id)).doesNotContain("Chen Mei", "Shoes");
        assertThat(mvc.get().uri("/giveaways/" + id).header("Accept-Language", "en")).bodyText().contains("Sign in to claim").doesNotContain(YOURS, BUTTON);
        assertThat(new Member(mvc, city.viewer(Role.CITY)).page(id)).contains("signed in for your office").doesNotContain(BUTTON);
    }

    @Test
    void a_reader_who_has_this_very_page_is_told_so_and_any_other_answer_is_kept_by_nobody_else() throws Exception {
        var id = giveaways.of(given.city("Dongguan")).published();
        var first = mvc.get().uri("/giveaways/" + id).exchange().getResponse();

        assertThat(first.getHeader("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(first.getHeader("Vary")).contains("Cookie", "Accept-Language", "Accept-Encoding", "Authorization");
        assertThat(mvc.get().uri("/giveaways/" + id).header("If-None-Match", first.getHeader("ETag"))).hasStatus(304);
    }

    @Test
    void the_compressed_page_is_the_same_page() throws Exception {
        var id = giveaways.of(given.city("Dongguan")).published();
        var compressed = mvc.get().uri("/giveaways/" + id).header("Accept-Encoding", "gzip, br").header("Accept-Language", "en").exchange().getResponse();

        assertThat(compressed.getHeader("Content-Encoding")).isEqualTo("gzip");
        try (var bytes = new GZIPInputStream(new ByteArrayInputStream(compressed.getContentAsByteArray()))) {
            assertThat(new String(bytes.readAllBytes(), StandardCharsets.UTF_8)).contains("Goose in English").contains("</html>");
        }
    }

    @Test
    void what_is_not_published_is_not_there() {
        var id = giveaways.of(given.city("Dongguan")).submitted();

        assertThat(mvc.get().uri("/giveaways/" + id)).hasStatus(404);
        assertThat(mvc.get().uri("/giveaways/999999999")).hasStatus(404);
        assertThat(mvc.get().uri("/giveaways/goose")).hasStatus(404);
    }
}
