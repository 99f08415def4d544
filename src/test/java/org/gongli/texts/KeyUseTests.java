package org.gongli.texts;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeyUseTests {

    /// Where code names the key of a text: after these opening parentheses, or after `key = ` in a template.
    private static final Pattern CALL = Pattern.compile("\\b(?:ui\\.t|new Refused|new Unavailable|new DeskSection|new Todo|\\.say|\\.later|\\.rejectValue)\\(");
    private static final Pattern KEY_PARAMETER = Pattern.compile("\\bkey = \"([a-z][\\w.-]*)\"");
    private static final Pattern DEMO_TITLE = Pattern.compile("String title\\(\\) \\{\\s*return \"([^\"]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-zA-Z0-9]*\\.[\\w.-]*)\"");
    private static final Pattern OPTIONS = Pattern.compile("ui\\.options\\((\\w+)\\.values\\(\\)\\)");

    private final Map<String, String> keys = Messages.keys();

    @Test
    void every_key_that_code_and_templates_use_has_a_text() {
        assertThat(Stream.of(Source.java(), Source.templates()).flatMap(List::stream).flatMap(this::missing)).isEmpty();
    }

    private Stream<String> missing(Source source) {
        var called = source.firstArguments(CALL).flatMap(argument -> LITERAL.matcher(argument).results()).map(match -> match.group(1));
        var passed = Stream.of(KEY_PARAMETER, DEMO_TITLE).flatMap(pattern -> pattern.matcher(source.text()).results()).map(match -> match.group(1));
        return Stream.concat(called, passed).filter(key -> !known(key)).map(key -> source + ": " + key);
    }

    /// A key that code completes, such as `"gallery.badge-" + kind`, is known when something begins like it.
    private boolean known(String key) {
        return key.matches(".*[.-]") ? keys.keySet().stream().anyMatch(other -> other.startsWith(key)) : keys.containsKey(key);
    }

    @Test
    void every_constant_has_a_text_when_one_of_its_kind_has() {
        assertThat(enums().filter(type -> constants(type).anyMatch(keys::containsKey)).flatMap(this::constants).filter(key -> !keys.containsKey(key))).isEmpty();
    }

    @Test
    void every_constant_that_a_select_offers_has_a_text() {
        var offered = Stream.of(Source.java(), Source.templates()).flatMap(List::stream)
                .flatMap(source -> OPTIONS.matcher(source.text()).results()).map(match -> match.group(1)).distinct().toList();

        assertThat(enums().filter(type -> offered.contains(type.getSimpleName())).flatMap(this::constants).filter(key -> !keys.containsKey(key))).isEmpty();
    }

    private static Stream<Class<?>> enums() {
        return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.gongli").stream()
                .filter(JavaClass::isEnum).map(JavaClass::reflect);
    }

    /// The keys of the constants, as `Ui.t(Enum)` makes them.
    private Stream<String> constants(Class<?> type) {
        var name = type.getSimpleName();
        return Arrays.stream(type.getEnumConstants()).map(constant -> Character.toLowerCase(name.charAt(0)) + name.substring(1) + "." + ((Enum<?>) constant).name());
    }
}
