package org.gongli.members;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedNamesTest {

    @ParameterizedTest
    @CsvSource({"陈梅, 陈*", "陈美玲, 陈**", "𠮷田, 𠮷*", "Chen Mei Ling, Chen *", "阿, 阿*"})
    void a_surname_stays_and_the_rest_is_stars(String name, String masked) {
        assertThat(MaskedNames.masked(name)).isEqualTo(masked);
    }
}
