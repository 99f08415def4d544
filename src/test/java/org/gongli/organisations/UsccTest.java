package org.gongli.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.gongli.shared.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsccTest {

    @ParameterizedTest
    @ValueSource(strings = {
            "91350100M000100Y43", // the example of GB 32100
            "91350100m000100y43",
            " 9135 0100 M000100Y 43\u3000",
            "\u200b91350100M000100Y43\ufeff",
            "\uff19\uff11\uff13\uff15\uff10\uff11\uff10\uff10\uff2d\uff10\uff10\uff10\uff11\uff10\uff10\uff39\uff14\uff13",
    })
    void every_way_to_write_a_code_gives_the_same(String typed) {
        assertThat(Uscc.parse(typed).orRefuse()).hasToString("91350100M000100Y43");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "''                  | uscc.missing",
            "91350100M000100Y4   | uscc.length",
            "350100000012345     | uscc.length",
            "91350100M000100Y434 | uscc.length",
            "9135O100M000100Y43  | uscc.letters",
            "91350100I000100Y43  | uscc.letters",
            "91350100M00\u01310100Y4 | uscc.characters",
            "91350100M000-00Y43  | uscc.characters",
            "\ud840\udc0b1350100M000100Y43 | uscc.characters",
            "91A50100M000100Y43  | uscc.region",
            "91350100M000100Y44  | uscc.check-digit",
            "91350100M001000Y43  | uscc.check-digit",
    })
    void what_is_wrong_is_named(String typed, String reason) {
        assertThat(Uscc.parse(typed)).isEqualTo(Parsed.bad(reason));
    }

    @Test
    void every_single_altered_character_is_rejected() {
        var random = new Random(20261122);
        for (var round = 0; round < 300; round++) {
            var code = round % 2 == 0 ? UsccSamples.union(random) : UsccSamples.company(random);
            for (var at = 0; at < 18; at++) {
                for (var c = '0'; c <= 'Z'; c++) {
                    var altered = code.substring(0, at) + c + code.substring(at + 1);
                    assertThat(Uscc.parse(altered).toOptional().isPresent()).as(altered).isEqualTo(altered.equals(code));
                }
            }
        }
    }

    @Test
    void a_hundred_thousand_codes_go_round() {
        var random = new Random(7);
        for (var round = 0; round < 100_000; round++) {
            var code = UsccSamples.union(random);
            assertThat(Uscc.parse(round % 2 == 0 ? code : code.toLowerCase()).orRefuse()).isEqualTo(new Uscc(code));
        }
    }

    @Test
    void only_canonical_codes_become_a_value() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Uscc("91350100m000100y43")).withMessage("uscc.characters");
    }
}
