package org.gongli.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;

@GongliTest
class SealingTests {

    private final Sealing sealing;

    SealingTests(Sealing sealing) {
        this.sealing = sealing;
    }

    @Test
    void a_sealed_value_opens_again_and_looks_different_each_time() {
        var seal = sealing.seal("tests.value");
        var first = seal.seal("441900199001011234");

        assertThat(seal.text(first)).isEqualTo("441900199001011234");
        assertThat(seal.seal("441900199001011234")).isNotEqualTo(first);
        assertThat(new String(first, StandardCharsets.ISO_8859_1)).doesNotContain("4419");
    }

    @Test
    void a_value_with_any_bit_altered_does_not_open() {
        var seal = sealing.seal("tests.value");
        var sealed = seal.seal("138");
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            var altered = sealed.clone();
            altered[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(seal.open(altered)).as("bit %d", bit).isEmpty();
        }
    }

    @Test
    void a_value_moved_to_another_purpose_does_not_open() {
        var moved = sealing.seal("tests.citizen-id").seal("138");

        assertThat(sealing.seal("tests.phone").open(moved)).isEmpty();
        assertThatThrownBy(() -> sealing.seal("tests.phone").text(moved)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_index_finds_the_same_value_and_differs_by_purpose() {
        assertThat(sealing.seal("tests.a").index("138")).hasSize(16).isEqualTo(sealing.seal("tests.a").index("138"))
                .isNotEqualTo(sealing.seal("tests.a").index("139")).isNotEqualTo(sealing.seal("tests.b").index("138"));
    }
}
