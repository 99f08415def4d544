package org.gongli.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {

    @ParameterizedTest
    @ValueSource(strings = {"/messages/files.properties", "/messages/files_en.properties"})
    void every_refusal_has_a_sentence_of_its_own_and_no_sentence_is_left_over(String file) throws IOException {
        var texts = new Properties();
        try (var in = new InputStreamReader(RefusalTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        var keys = Stream.concat(Arrays.stream(Refusal.values()).map(Refusal::key), Stream.of(TableRow.DIGITS_LOST)).toArray();
        assertThat(texts.keySet()).containsExactlyInAnyOrder(keys);
        assertThat(texts.values()).doesNotHaveDuplicates();
    }
}
