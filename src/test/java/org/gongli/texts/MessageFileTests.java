package org.gongli.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageFileTests {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /// Each language is called by its own name.
    private static final Set<String> OWN_NAMES = Set.of("app.other-language", "portal.chinese");

    static List<Messages> files() {
        return Messages.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void both_languages_have_the_same_keys(Messages file) {
        assertThat(file.english().keySet()).isEqualTo(file.chinese().keySet());
    }

    @ParameterizedTest
    @MethodSource("files")
    void both_languages_are_filled_with_the_same_arguments(Messages file) {
        file.chinese().forEach((key, text) -> assertThat(arguments(file.english().getOrDefault(key, text))).as(key).isEqualTo(arguments(text)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_text_is_a_pattern(Messages file) {
        file.chinese().forEach((key, text) -> assertThatCode(() -> new MessageFormat(text, Locale.CHINA)).as(key).doesNotThrowAnyException());
        file.english().forEach((key, text) -> assertThatCode(() -> new MessageFormat(text, Locale.UK)).as(key).doesNotThrowAnyException());
    }

    @ParameterizedTest
    @MethodSource("files")
    void an_apostrophe_is_written_twice(Messages file) {
        file.chinese().forEach((key, text) -> assertThat(text.replace("''", "")).as(key).doesNotContain("'"));
        file.english().forEach((key, text) -> assertThat(text.replace("''", "")).as(key).doesNotContain("'"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void no_text_is_empty_and_none_is_left_in_the_other_language(Messages file) {
        file.chinese().forEach((key, text) -> assertThat(text).as(key).isNotBlank());
        file.english().forEach((key, text) -> assertThat(text).as(key).isNotBlank());
        assertThat(file.english()).allSatisfy((key, text) -> assertThat(OWN_NAMES.contains(key) || !HAN.matcher(text).find()).as(key).isTrue());
    }

    @Test
    void a_key_stands_in_one_file_only() {
        var seen = new HashSet<String>();

        assertThat(files().stream().flatMap(file -> file.chinese().keySet().stream().filter(key -> !seen.add(key)).map(key -> file + ": " + key))).isEmpty();
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }
}
