package org.gongli.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.gongli.shared.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitizenIdTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
            "11010519491231002X,  1949-12-31, FEMALE", // the example of GB 11643
            "440524188001010014,  1880-01-01, MALE",   // the other example of GB 11643
    })
    void the_examples_of_the_standard_are_read(String number, LocalDate born, Gender gender) {
        var id = parse(number);
        assertThat(id.number()).isEqualTo(number);
        assertThat(id.birthDate()).isEqualTo(born);
        assertThat(id.gender()).isEqualTo(gender);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "11010519491231002x",
            "  110105 19491231 002X\t",
            "\u200b11010519491231002X\ufeff",
            "\u202d11010519491231002X\u202c",
            "\uff11\uff11\uff10\uff11\uff10\uff15\uff11\uff19\uff14\uff19\uff11\uff12\uff13\uff11\uff10\uff10\uff12\uff38",
            "\uff11\uff11\uff10\uff11\uff10\uff15\uff11\uff19\uff14\uff19\uff11\uff12\uff13\uff11\uff10\uff10\uff12\uff58\u3000",
            "110105491231002",
    })
    void every_way_to_write_a_number_gives_the_same(String typed) {
        assertThat(parse(typed).number()).isEqualTo("11010519491231002X");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "''                      | citizen-id.missing",
            "' \u3000\u200b'         | citizen-id.missing",
            "4419                    | citizen-id.length",
            "11010519491231002X1     | citizen-id.length",
            "1101054912310021        | citizen-id.length",
            "11010549123100X         | citizen-id.length",
            "110105I9491231002X      | citizen-id.characters",
            "X10105194912310021      | citizen-id.characters",
            "11010519491231002\u00d7 | citizen-id.characters",
            "11010519491231002\u0425 | citizen-id.characters",
            "\u0661\u0661\u0660\u0661\u0660\u0665\u0661\u0669\u0664\u0669\u0661\u0662\u0663\u0661\u0660\u0660\u0662X | citizen-id.characters",
            "\ud840\udc0b0105194912310021 | citizen-id.length",
            "\ud840\udc0b10105194912310021 | citizen-id.characters",
            "\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00 | citizen-id.length",
            "4.41900199001011E+17    | citizen-id.length",
            "00010519491231002X      | citizen-id.region",
            "99010519491231002X      | citizen-id.region",
            "110105194913310021      | citizen-id.date",
            "110105194902300021      | citizen-id.date",
            "110105190002290021      | citizen-id.date",
            "110105490230002         | citizen-id.date",
            "110105187912310021      | citizen-id.too-early",
            "110105194912310021      | citizen-id.check-digit",
    })
    void what_is_wrong_is_named(String typed, String reason) {
        assertThat(CitizenId.parse(typed, TODAY)).isEqualTo(Parsed.bad(reason));
    }

    @Test
    void nobody_is_born_tomorrow() {
        assertThat(CitizenId.parse(random(new Random(1), TODAY), TODAY).toOptional()).isPresent();
        assertThat(CitizenId.parse(random(new Random(1), TODAY.plusDays(1)), TODAY)).isEqualTo(Parsed.bad("citizen-id.future"));
        assertThat(CitizenId.parse(null, TODAY)).isEqualTo(Parsed.bad("citizen-id.missing"));
    }

    @Test
    void a_leap_day_exists_in_a_leap_year_only() {
        assertThat(parse(withCheckDigit("11010520000229001")).birthDate()).isEqualTo("2000-02-29");
        assertThat(CitizenId.parse(withCheckDigit("11010520010229001"), TODAY)).isEqualTo(Parsed.bad("citizen-id.date"));
    }

    @Test
    void every_single_altered_character_is_rejected() {
        var random = new Random(20261122);
        for (var round = 0; round < 500; round++) {
            var number = random(random, LocalDate.of(1950, 1, 1).plusDays(random.nextInt(20_000)));
            for (var at = 0; at < 18; at++) {
                for (var c : "0123456789X".toCharArray()) {
                    var altered = number.substring(0, at) + c + number.substring(at + 1);
                    assertThat(CitizenId.parse(altered, TODAY).toOptional().isPresent()).as(altered).isEqualTo(altered.equals(number));
                }
            }
        }
    }

    @Test
    void a_hundred_thousand_numbers_go_round() {
        var random = new Random(7);
        for (var round = 0; round < 100_000; round++) {
            var born = LocalDate.of(1880, 1, 1).plusDays(random.nextInt(53_000));
            var number = random(random, born);
            var id = parse(round % 2 == 0 ? number : number.toLowerCase());
            assertThat(id.number()).isEqualTo(number);
            assertThat(id.birthDate()).isEqualTo(born);
            assertThat(new CitizenId(id.number())).isEqualTo(id);
        }
    }

    @Test
    void random_garbage_is_answered_and_never_thrown_at() {
        var random = new Random(11);
        for (var round = 0; round < 100_000; round++) {
            var text = random.ints(14 + random.nextInt(6), 0x20, round % 3 == 0 ? 0x20000 : 0x5a)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            assertThat(CitizenId.parse(text, TODAY)).isNotNull();
        }
    }

    @Test
    void it_prints_masked() {
        assertThat(parse("11010519491231002X")).hasToString("1101**********002X");
        assertThat("" + parse("11010519491231002X")).doesNotContain("1949");
    }

    @Test
    void only_canonical_numbers_become_a_value() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CitizenId("11010519491231002x")).withMessage("citizen-id.characters");
    }

    private static CitizenId parse(String typed) {
        return CitizenId.parse(typed, TODAY).orRefuse();
    }

    private static String random(Random random, LocalDate born) {
        var provinces = new String[] {"11", "31", "44", "50", "65", "71", "81", "82", "83"};
        return withCheckDigit(provinces[random.nextInt(provinces.length)] + "%04d".formatted(random.nextInt(10_000))
                + DateTimeFormatter.BASIC_ISO_DATE.format(born) + "%03d".formatted(random.nextInt(1_000)));
    }

    /// Written from the standard once more: the weight of position i is 2 to the power of i - 1, modulo 11.
    private static String withCheckDigit(String body) {
        var sum = 0;
        for (var i = 18; i > 1; i--) {
            sum += Character.digit(body.charAt(18 - i), 10) * ((1 << i - 1) % 11);
        }
        var check = (12 - sum % 11) % 11;
        return body + (check == 10 ? "X" : check);
    }
}
