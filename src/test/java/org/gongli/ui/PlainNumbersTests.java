package org.gongli.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

@GongliTest
class PlainNumbersTests {

    private final JsonMapper json;

    PlainNumbersTests(JsonMapper json) {
        this.json = json;
    }

    @ParameterizedTest
    @CsvSource({"1.2E+3, 1200", "0.10, 0.10", "1E-10, 0.0000000001", "-5E+1, -50", "0, 0"})
    void amounts_are_written_as_a_person_writes_them(BigDecimal amount, String written) {
        assertThat(json.writeValueAsString(Map.of("amount", amount))).isEqualTo("{\"amount\":" + written + "}");
    }
}
