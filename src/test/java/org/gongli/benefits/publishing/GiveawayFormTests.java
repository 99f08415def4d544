package org.gongli.benefits.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.Month;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongli.benefits.view.GiveawayFormPage.Choice;
import org.gongli.benefits.view.Wrong;
import org.gongli.shared.Money;
import org.gongli.shared.OrgId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GiveawayFormTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Choice CITY = new Choice(new OrgId(1), "City", null);
    private static final Choice HUMEN = new Choice(new OrgId(2), "Humen", null);
    private static final Choice HOUJIE = new Choice(new OrgId(3), "Houjie", null);
    private static final Choice BAKER = new Choice(new OrgId(9), "Baker", null);
    private static final Choices CHOICES = new Choices(List.of(CITY, HUMEN, HOUJIE), List.of(HUMEN, HOUJIE), List.of(BAKER));

    @Test
    void a_complete_form_is_read_as_it_was_meant() {
        var text = form(Map.of("quota[2]", "600", "birthdayMonth", "MAY", "only", "WOMEN", "stock", "2,000", "title", "  Roast\u3000goose ")).read().orElseThrow();

        assertThat(text.title()).isEqualTo("Roast goose");
        assertThat(text.titleEn()).isNull();
        assertThat(text.stock()).isEqualTo(2000);
        assertThat(text.opensAt()).isEqualTo(Instant.parse("2026-02-01T02:00:00Z"));
        assertThat(text.quotas()).isEqualTo(Map.of(HUMEN.id(), 600));
        assertThat(text.partners().get(BAKER.id()).price()).isEqualTo(new Money(8850));
        assertThat(text.forWhom().women()).isTrue();
        assertThat(text.forWhom().birthdayMonth()).isEqualTo(Month.MAY);
    }

    @Test
    void what_was_written_fills_the_form_again() {
        var first = form(Map.of("quota[2]", "600", "quota[3]", "1400", "birthdayMonth", "MAY", "only", "GIG")).read().orElseThrow();

        assertThat(new GiveawayForm(GiveawayForm.fields(first, ZONE), CHOICES, ZONE).read()).contains(first);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            title,     '',               benefits.form.required
            item,      '',               benefits.form.required
            opensAt,   tomorrow,         benefits.form.time
            opensAt,   '',               benefits.form.required
            closesAt,  2026-02-01T10:00, benefits.form.closes-before-opens
            redeemBy,  2026-02-03T10:00, benefits.form.redeem-before-closes
            stock,     0,                benefits.form.between
            stock,     many,             benefits.form.number
            stock,     5000001,          benefits.form.between
            quantity,  -1,               benefits.form.between
            forWhom,   77,               benefits.form.choose
            only,      MEN,              benefits.form.choose
            leastAge,  0,                benefits.form.between
            leastAge,  121,              benefits.form.between
            mostAge,   young,            benefits.form.number
            mostAge,   17,               benefits.form.ages-crossed
            price[9],  1.005,            benefits.form.money
            price[9],  -1,               benefits.form.money
            price[9],  1e99,             benefits.form.money
            quota[2],  -5,               benefits.form.between
            """)
    void a_wrong_field_has_its_sentence_and_keeps_what_was_typed(String field, String typed, String key) {
        var form = form(Map.of(field, typed));

        assertThat(form.read()).isEmpty();
        assertThat(form.wrong().get(field)).isNotNull().extracting(Wrong::key).isEqualTo(key);
        assertThat(form.typed()).containsEntry(field, typed).containsEntry("unit", "piece");
    }

    @Test
    void ages_left_empty_are_any_age() {
        var forWhom = form(Map.of("leastAge", "", "mostAge", " ")).read().orElseThrow().forWhom();

        assertThat(forWhom.leastAge()).isNull();
        assertThat(forWhom.mostAge()).isNull();
        assertThat(form(Map.of("leastAge", "60")).read().orElseThrow().forWhom()).extracting(GiveawayText.ForWhom::leastAge, GiveawayText.ForWhom::mostAge).containsExactly(60, 60);
    }

    @Test
    void a_title_of_sixty_one_characters_is_too_long() {
        assertThat(wrong(Map.of("title", "x".repeat(61)), "title")).isEqualTo(Wrong.of("benefits.form.long", 60, 61));
    }

    @Test
    void quotas_may_leave_a_rest_but_never_pass_the_stock() {
        assertThat(form(Map.of("quota[2]", "1999")).read()).isPresent();
        assertThat(wrong(Map.of("quota[2]", "1500", "quota[3]", "700"), "quotas")).isEqualTo(Wrong.of("benefits.form.quotas-above", 2200L, 2000, 200L));
    }

    @Test
    void quotas_of_every_town_leave_no_rest_that_nobody_could_get() {
        assertThat(wrong(Map.of("quota[2]", "1000", "quota[3]", "900"), "quotas")).isEqualTo(Wrong.of("benefits.form.quotas-below", 1900L, 2000, 100L));
    }

    @Test
    void somebody_has_to_hand_it_over() {
        assertThat(wrong(Map.of("price[9]", ""), "partners")).isEqualTo(Wrong.of("benefits.form.no-partner"));
    }

    @Test
    void a_town_or_a_partner_that_was_not_offered_is_not_taken() {
        var text = form(Map.of("quota[55]", "5", "price[55]", "5")).read().orElseThrow();

        assertThat(text.quotas()).isEmpty();
        assertThat(text.partners()).containsOnlyKeys(BAKER.id());
    }

    private static Wrong wrong(Map<String, String> changes, String field) {
        var form = form(changes);
        assertThat(form.read()).isEmpty();
        return form.wrong().get(field);
    }

    private static GiveawayForm form(Map<String, String> changes) {
        var typed = new HashMap<>(Map.of("title", "Goose", "item", "goose", "unit", "piece", "quantity", "1", "opensAt", "2026-02-01T10:00", "closesAt", "2026-02-10T10:00",
                "redeemBy", "2026-02-20T10:00", "stock", "2000", "forWhom", "1", "days", "0"));
        typed.putAll(Map.of("only", "ALL", "picture", "MEAT", "price[9]", "88.50", "birthdayMonth", "", "leastAge", "18", "mostAge", "60"));
        typed.putAll(changes);
        return new GiveawayForm(typed, CHOICES, ZONE);
    }
}
