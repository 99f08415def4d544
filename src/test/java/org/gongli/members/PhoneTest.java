package org.gongli.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.gongli.shared.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTest {

    @ParameterizedTest
    @ValueSource(strings = {
            "13812345678",
            "+8613812345678",
            "+86 138 1234 5678",
            "008613812345678",
            "8613812345678",
            "86-138-1234-5678",
            "(+86)138\u20131234\u20145678",
            "138.1234.5678",
            "\uff11\uff13\uff18\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18",
            "\uff0b\uff18\uff16\u3000138\uff0d1234\uff0d5678",
            "\u202a138\u200b12345678\u202c",
    })
    void every_way_to_write_a_number_gives_the_same(String typed) {
        assertThat(Phone.parse(typed).orRefuse().number()).isEqualTo("13812345678");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "''                  | phone.missing",
            "' - '               | phone.missing",
            "1381234567          | phone.length",
            "138123456789        | phone.length",
            "86138123456         | phone.prefix",
            "12812345678         | phone.prefix",
            "0769-22228888       | phone.landline",
            "+86 769 2222 8888   | phone.prefix",
            "010 12345678        | phone.landline",
            "+852 9123 4567      | phone.country",
            "00852 9123 4567     | phone.country",
            "1381234567O         | phone.characters",
            "1.3812345678E+10    | phone.characters",
            "\u0661\u0663\u0668\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668 | phone.characters",
            "\ud840\udc0b3812345678 | phone.characters",
    })
    void what_is_wrong_is_named(String typed, String reason) {
        assertThat(Phone.parse(typed)).isEqualTo(Parsed.bad(reason));
    }

    @Test
    void nothing_at_all_is_missing() {
        assertThat(Phone.parse(null)).isEqualTo(Parsed.bad("phone.missing"));
    }

    @Test
    void a_hundred_thousand_numbers_go_round() {
        var random = new Random(7);
        for (var round = 0; round < 100_000; round++) {
            var number = "1" + (3 + random.nextInt(7)) + "%09d".formatted(random.nextInt(1_000_000_000));
            assertThat(Phone.parse((round % 2 == 0 ? "+86" : "") + number).orRefuse()).isEqualTo(new Phone(number));
        }
    }

    @Test
    void it_prints_masked() {
        assertThat(new Phone("13812345678")).hasToString("138****5678");
    }

    @Test
    void only_canonical_numbers_become_a_value() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Phone("+8613812345678"));
    }
}
