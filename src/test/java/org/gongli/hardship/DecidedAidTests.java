package org.gongli.hardship;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongli.hardship.GivenHardship.World;
import org.gongli.procedures.Action;
import org.gongli.rules.CardPutInForce;
import org.gongli.shared.Actor;
import org.gongli.shared.Viewer;
import org.gongli.testing.GongliTest;
import org.gongli.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;

/// What was decided says for ever what it said, and only a decision changes what a household counts as.
@GongliTest
class DecidedAidTests {

    /// So far away that no other test comes there.
    private static final int YEARS = 12;

    private final GivenHardship hardship;
    private final ApplicationEventPublisher events;
    private final MovableClock clock;

    DecidedAidTests(GivenHardship hardship, ApplicationEventPublisher events, MovableClock clock) {
        this.hardship = hardship;
        this.events = events;
        this.clock = clock;
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    /// Puts other versions of two cards into force and goes to their day: one with another figure, one with another condition.
    private void otherRules() {
        clock.advance(Duration.ofDays(366L * YEARS));
        var day = LocalDate.now(clock);
        change("AID-11", day, "1200", "777");
        change("AID-04", day, "12", "3");
        clock.advance(Duration.ofDays(1));
    }

    private void change(String card, LocalDate from, String figure, String other) {
        var jdbc = hardship.jdbc;
        if (jdbc.sql("select count(*) from rules.version where card_id = :card").param("card", card).query(Integer.class).single() > 1) {
            return;
        }
        jdbc.sql("""
                insert into rules.version (card_id, version, state, topic, statement, statement_en, condition, region, document, document_en, clause, level, confidence, sample,
                                           editors, drafted_at)
                select card_id, 2, 'DRAFT', topic, 'OTHER WORDS', 'OTHER WORDS', condition, region, document, document_en, clause, level, confidence, sample, editors, drafted_at
                from rules.version where card_id = :card and version = 1
                """).param("card", card).update();
        jdbc.sql("insert into rules.figure (card_id, version, number, name, value, unit) select card_id, 2, number, name, :other::numeric, unit from rules.figure where card_id = :card and value = :figure::numeric")
                .param("card", card).param("figure", figure).param("other", other).update();
        jdbc.sql("update rules.version set valid_to = :to where card_id = :card and version = 1").param("card", card).param("to", from.minusDays(1)).update();
        jdbc.sql("update rules.version set state = 'APPROVED', valid_from = :from, approved_at = now() where card_id = :card and version = 2").param("card", card).param("from", from)
                .update();
        events.publishEvent(new CardPutInForce(Actor.SYSTEM, card, 2, from));
    }

    /// With these circumstances AID-04 warns, unless its other version is asked.
    private static Map<String, String> household() {
        var form = GivenHardship.form();
        form.put("p0-income", "9000");
        form.put("lives", "true");
        form.put("migrant", "true");
        form.put("months", "7");
        return form;
    }

    private AidApplicationId refused(World world) {
        var id = world.submit(world.draft(household()), false);
        world.visited(id);
        world.decide(world.townOfficer, id, Action.REJECT, 0);
        return id;
    }

    private String letter(Viewer member, AidApplicationId id) throws IOException {
        try (var document = Loader.loadPDF(hardship.get(member, "/me/hardship/" + id + "/letter.pdf").getResponse().getContentAsByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private void saysWhatItSaid(Viewer viewer, String address) {
        assertThat(hardship.get(viewer, address)).as(address).hasStatusOk().bodyText().contains("1,200.00", "AID-04", "AID-11").doesNotContain("OTHER WORDS", "777.00");
    }

    @Test
    void a_decision_says_what_the_cards_said_on_its_day() throws IOException {
        var world = hardship.world();
        var id = refused(world);
        var before = hardship.get(world.member, "/api/v1/me/hardship/" + id).getResponse().getContentAsByteArray();
        var letter = letter(world.member, id);

        otherRules();

        saysWhatItSaid(world.member, "/me/hardship/" + id);
        saysWhatItSaid(world.townOfficer, "/desk/hardship/" + id);
        assertThat(letter(world.member, id)).isEqualTo(letter).contains("1200").doesNotContain("OTHER WORDS");
        assertThat(hardship.get(world.member, "/api/v1/me/hardship/" + id).getResponse().getContentAsByteArray()).isEqualTo(before);
        assertThat(hardship.mvc.post().uri("/hardship/self-test").header("Sec-Fetch-Site", "same-origin").param("persons", "3").param("income", "36000").exchange())
                .as("who asks today is told what holds today").bodyText().contains("777.00", "OTHER WORDS");
    }

    @Test
    void what_is_shown_to_the_public_is_decided() {
        var world = hardship.world().funded(10_000);
        var id = world.submit(world.draft(household()), false);
        world.visited(id);
        world.decide(world.townOfficer, id, Action.APPROVE, 0);
        world.decide(world.cityOfficer, id, Action.APPROVE, 100);

        otherRules();

        saysWhatItSaid(world.member, "/me/hardship/" + id);
    }

    @Test
    void what_no_desk_has_decided_is_judged_by_the_cards_of_the_day() {
        var world = hardship.world();
        var id = world.submit(world.draft(household()), false);

        otherRules();

        assertThat(hardship.get(world.member, "/me/hardship/" + id)).hasStatusOk().bodyText().contains("777.00", "OTHER WORDS").doesNotContain("1,200.00");
    }

    @Test
    void an_appeal_is_about_the_cards_and_the_household_of_the_refusal() {
        var world = hardship.world();
        var id = refused(world);
        otherRules();

        assertThat(hardship.post(world.member, "/me/hardship/" + id + "/appeal", Map.of("words", "Look again"))).hasStatus3xxRedirection();

        var appeal = hardship.jdbc.sql("select id as value from hardship.application where appeals_id = :id").param("id", id).query(AidApplicationId.class).single();
        saysWhatItSaid(world.member, "/me/hardship/" + appeal);
        saysWhatItSaid(world.cityOfficer, "/desk/hardship/" + appeal);
        assertThat(hardship.post(world.member, "/me/hardship/" + appeal, household())).hasStatus(422);
    }

    private String level(World world) {
        return hardship.jdbc.sql("select level from hardship.file where member_id = :member").param("member", world.member.self()).query(String.class).single();
    }

    @Test
    void a_draft_leaves_the_level_of_the_file_alone() {
        var world = hardship.world().funded(10_000);
        world.noticeOver(world.agreed(100, 0));
        assertThat(level(world)).isEqualTo("DEEP");
        var better = new HashMap<>(GivenHardship.form());
        better.put("p0-income", "60000");
        better.put("cost-MEDICAL", "0");
        better.put("kind", "LIVING");

        var id = world.draft(better);

        assertThat(level(world)).isEqualTo("DEEP");
        assertThat(hardship.applications.find(id).orElseThrow().level()).hasToString("NONE");
        assertThat(hardship.get(world.member, "/me/hardship")).hasStatusOk().bodyText().contains("deep hardship");
        world.submit(id, false);
        world.visited(id);
        world.decide(world.townOfficer, id, Action.APPROVE, 0);
        assertThat(level(world)).isEqualTo("DEEP");
        world.decide(world.cityOfficer, id, Action.APPROVE, 0);
        world.noticeOver(id);
        assertThat(level(world)).isEqualTo("NONE");
    }
}
