package org.gongli.benefits.claiming;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import org.gongli.benefits.publishing.GivenGiveaways;
import org.gongli.benefits.publishing.Publishing;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.gongli.testing.MovableClock;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@GongliTest
class ClaimingApiTests {

    private final Given given;
    private final MockMvcTester mvc;
    private final GivenGiveaways giveaways;

    ClaimingApiTests(Given given, MockMvcTester mvc, MovableClock clock, Publishing publishing) {
        this.given = given;
        this.mvc = mvc;
        this.giveaways = new GivenGiveaways(publishing, clock);
    }

    @Test
    void a_program_claims_shows_and_gives_back() {
        var city = given.city("Dongguan");
        var member = new Member(mvc, city.town("Humen").union("Shoes").member("Chen Mei"));
        var id = giveaways.of(city).published();
        var claims = "/api/v1/giveaways/" + id + "/claims";

        assertThat(member.get("/api/v1/giveaways")).bodyJson().extractingPath("$[0].left").isEqualTo(10);
        assertThat(member.post(claims)).hasStatus(201).bodyJson().extractingPath("$.claimNo").isEqualTo(1);
        assertThat(member.post(claims)).hasStatus(200).bodyJson().extractingPath("$.claimNo").isEqualTo(1);
        assertThat(member.get("/api/v1/giveaways/" + id)).bodyJson().extractingPath("$.mine").isEqualTo(true);
        assertThat(member.get("/api/v1/vouchers")).bodyJson().extractingPath("$[0].token").asString().isNotEmpty();
        assertThat(member.delete(claims + "/mine")).hasStatus(204);
        assertThat(member.delete(claims + "/mine")).hasStatus(204);
        assertThat(member.get("/api/v1/vouchers")).bodyText().isEqualTo("[]");
    }

    @Test
    void each_refusal_has_its_code() {
        var city = given.city("Dongguan");
        var union = city.town("Humen").union("Shoes");
        var member = new Member(mvc, union.member("Chen Mei"));
        var one = giveaways.of(city).stock(1).published();
        new Member(mvc, union.member("Li Qiang")).post("/api/v1/giveaways/" + one + "/claims");
        var soon = giveaways.of(city).open(Duration.ofDays(1), Duration.ofDays(2)).published();
        var women = giveaways.of(city).womenOnly().published();

        assertThat(code(member, one.toString())).isEqualTo("benefits.answer.SOLD_OUT");
        assertThat(code(member, soon.toString())).isEqualTo("benefits.answer.TOO_EARLY");
        assertThat(code(member, women.toString())).startsWith("allocation.ineligible.");
        assertThat(member.post("/api/v1/giveaways/999999999/claims")).hasStatus(404);
    }

    private static String code(Member member, String giveaway) {
        var answer = member.post("/api/v1/giveaways/" + giveaway + "/claims");
        assertThat(answer).hasStatus(422).hasContentTypeCompatibleWith("application/problem+json");
        try {
            return JsonPath.read(answer.getResponse().getContentAsString(), "$.code");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
