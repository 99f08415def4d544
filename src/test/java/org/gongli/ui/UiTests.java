package org.gongli.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.gongli.shared.Money;
import org.gongli.shared.Role;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;

@GongliTest
class UiTests {

    private static final Instant EVENING = Instant.parse("2026-11-22T16:05:00Z");

    private final Ui chinese;
    private final Ui english;

    UiTests(UiFactory uis) {
        chinese = uis.of(Locale.SIMPLIFIED_CHINESE, null, "/members?q=1&after=30");
        english = uis.of(Locale.ENGLISH, null, "/members?q=1&after=30");
    }

    @Test
    void dates_are_those_of_shanghai_in_the_words_of_the_reader() {
        assertThat(chinese.date(LocalDate.of(2026, 11, 22))).isEqualTo("2026年11月22日");
        assertThat(english.date(LocalDate.of(2026, 9, 2))).isEqualTo("2 Sept 2026");
        assertThat(chinese.dateTime(EVENING)).isEqualTo("2026年11月23日 00:05");
        assertThat(english.dateTime(EVENING)).isEqualTo("23 Nov 2026, 00:05");
        assertThat(chinese.dateTime(null)).isEmpty();
    }

    @Test
    void money_has_two_decimals() {
        assertThat(chinese.money(new Money(123_456_05))).isEqualTo("¥123,456.05");
        assertThat(english.money(new Money(-5))).isEqualTo("¥-0.05");
    }

    @Test
    void a_sheet_has_the_filters_of_its_list_and_all_of_its_pages() {
        assertThat(chinese.sheet()).isEqualTo("/members.xlsx?q=1");
    }

    @Test
    void a_page_knows_where_it_stands() {
        assertThat(chinese.at("/members")).isTrue();
        assertThat(chinese.at("/member")).isFalse();
        assertThat(chinese.otherLanguage()).isEqualTo("/members?q=1&after=30&lang=en");
    }

    @Test
    void constants_are_offered_with_their_texts() {
        assertThat(english.options(Role.CHAIR)).singleElement().satisfies(option -> {
            assertThat(option.value()).isEqualTo("CHAIR");
            assertThat(option.label()).isEqualTo("Union chair");
        });
    }
}
