package org.gongli.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The strict content security policy lets no script and no style run that stands in a page, and a word in a template cannot be translated.
class TemplateTests {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    private static final Pattern STYLE = Pattern.compile("\\sstyle\\s*=|<style");
    private static final Pattern HANDLER = Pattern.compile("\\s(?:on[a-z]+|hx-on[\\w:-]*)\\s*=\\s*[\"']|javascript:");
    private static final Pattern INLINE_SCRIPT = Pattern.compile("<script(?![^>]*\\ssrc=)[^>]*>");
    private static final Pattern UNSAFE = Pattern.compile("\\$unsafe\\{[^}]*}");

    /// Doc comments may name a term of the federation in its own language.
    @Test
    void there_are_no_chinese_words_in_code_and_templates() {
        assertThat(places(HAN, Source.java().stream().map(Source::withoutDocComments).toList(), Source.templates())).isEmpty();
    }

    @Test
    void templates_carry_no_styles_of_their_own() {
        assertThat(places(STYLE, Source.templates())).isEmpty();
    }

    @Test
    void templates_carry_no_scripts_of_their_own() {
        assertThat(places(HANDLER, Source.templates())).isEmpty();
        assertThat(places(INLINE_SCRIPT, Source.templates())).isEmpty();
    }

    @Test
    void templates_escape_whatever_they_print() {
        assertThat(places(UNSAFE, Source.templates())).isEmpty();
    }

    @SafeVarargs
    private static Stream<String> places(Pattern pattern, List<Source>... sources) {
        return Stream.of(sources).flatMap(List::stream).flatMap(source -> source.places(pattern));
    }
}
