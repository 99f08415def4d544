package org.gongli.members.rosters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongli.shared.PlainText;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/// The words that people write above the columns of a roster and into its cells, in Chinese and in English: `members/roster-words.properties`.
final class RosterWords {

    private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[\\uFF08\\u3010].*?[)\\]\\uFF09\\u3011]");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}\\u221A\\u00D7]");

    private static final Properties FILE = load();
    private static final Map<String, RosterColumn> TITLES = titles();
    private static final Set<String> MALE = words("male");
    private static final Set<String> FEMALE = words("female");
    private static final Set<String> YES = words("yes");
    private static final Set<String> NO = words("no");

    private RosterWords() {
    }

    /// What a column with this title means; [RosterColumn#IGNORED] for a title that we do not know.
    static RosterColumn column(String title) {
        return TITLES.getOrDefault(plain(title), RosterColumn.IGNORED);
    }

    /// Whether a cell says female; empty when it says neither.
    static Optional<Boolean> female(String cell) {
        return either(cell, FEMALE, MALE);
    }

    /// Whether a cell says yes; empty when it says neither yes nor no.
    static Optional<Boolean> yes(String cell) {
        return either(cell, YES, NO);
    }

    private static Optional<Boolean> either(String cell, Set<String> yes, Set<String> no) {
        var word = yes.contains(cell) || no.contains(cell) ? cell : plain(cell);
        return yes.contains(word) ? Optional.of(true) : no.contains(word) ? Optional.of(false) : Optional.empty();
    }

    private static String plain(String text) {
        var outside = IN_BRACKETS.matcher(PlainText.line(text)).replaceAll("");
        return SIGNS.matcher(outside).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static Map<String, RosterColumn> titles() {
        var titles = new HashMap<String, RosterColumn>();
        for (var column : RosterColumn.values()) {
            words(column.name()).forEach(word -> titles.put(word, column));
        }
        return Map.copyOf(titles);
    }

    private static Set<String> words(String key) {
        return Arrays.stream(Objects.requireNonNullElse(FILE.getProperty(key), "").split(",")).map(RosterWords::plain)
                .filter(word -> !word.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    private static Properties load() {
        try {
            return PropertiesLoaderUtils.loadProperties(new EncodedResource(new ClassPathResource("members/roster-words.properties"), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
