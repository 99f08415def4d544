package org.gongli.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(strings = {
            "\u5f20\u4e09",                                    // an everyday name
            "\ud840\udc0b\ud869\uded6",                        // Han of extension B
            "\ud884\udf50",                                    // Han of extension H
            "\uf92c\ufa0e",                                    // compatibility ideographs
            "\u845b\udb40\udd00",                              // Han with a variation selector
            "\ue863",                                          // private-use Han of GB 18030-2005
            "\u5361\u529b\u00b7\u4e70\u4e70\u63d0",            // the middle dot of Uyghur names
            "\uff08\u4e1c\u839e\uff09\u6709\u9650\u516c\u53f8\uff0c\u5206\u5382\uff1a\u2460", // full-width punctuation
            "35\u2103 20m\u00b2 \u2163 \u00bd",                // units, powers, numerals
            "\ud83d\udc77"                                     // an emoji
    })
    void what_is_read_stays(String text) {
        assertThat(PlainText.line(text)).isEqualTo(text);
        assertThat(PlainText.lines(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "\u200b\u5f20\ufeff\u4e09\u200f   | \u5f20\u4e09",
            "\u202e\u5f20\u2066\u4e09\u2069   | \u5f20\u4e09",
            "\u3164\u5f20\u00ad\u4e09         | \u5f20\u4e09",
            "\u5f20\u3000\u00a0\u4e09         | \u5f20 \u4e09",
            "\uff21\uff4e\uff4e\uff11         | Ann1",
            "\u2f32                           | \u5e72",
            "e\u0301                          | \u00e9",
    })
    void what_cannot_be_seen_is_removed_and_look_alikes_are_one(String typed, String meant) {
        assertThat(PlainText.line(typed)).isEqualTo(meant);
    }

    @Test
    void line_breaks_become_a_space_or_stay() {
        assertThat(PlainText.line(" a\r\n\t b\u0000\u0007 \n")).isEqualTo("a b");
        assertThat(PlainText.lines(" a \r\n\r\n\r\n b  c\rd\n ")).isEqualTo("a\n\nb c\nd");
        assertThat(PlainText.code(" 44\u200b19\u3000\uff58\n")).isEqualTo("4419X");
        assertThat(PlainText.line(null)).isEmpty();
        assertThat(PlainText.lines(null)).isEmpty();
        assertThat(PlainText.code(null)).isEmpty();
    }

    @Test
    void half_a_code_point_is_dropped() {
        assertThat(PlainText.line("a\ud840b\udc0bc")).isEqualTo("abc");
    }

    @Test
    void cleaning_twice_changes_nothing_more() {
        var random = new Random(20261122);
        for (var round = 0; round < 100_000; round++) {
            var text = random.ints(random.nextInt(12), 0, round % 2 == 0 ? 0x3100 : 0x30000)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            assertThat(PlainText.line(PlainText.line(text))).isEqualTo(PlainText.line(text));
            assertThat(PlainText.code(PlainText.code(text))).isEqualTo(PlainText.code(text));
            assertThat(PlainText.lines(PlainText.lines(text))).isEqualTo(PlainText.lines(text));
        }
    }
}
