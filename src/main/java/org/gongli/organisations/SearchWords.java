package org.gongli.organisations;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gongli.shared.PlainText;
import org.jspecify.annotations.Nullable;

/// What somebody typed to find an organisation, cut into the words that must all occur.
record SearchWords(List<String> words) {

    private static final int MOST_WORDS = 8;

    static SearchWords of(@Nullable String typed) {
        var plain = PlainText.line(typed).toLowerCase(Locale.ROOT).replaceAll("['\u2019]", "");
        return new SearchWords(Arrays.stream(plain.split(" ")).filter(word -> !word.isEmpty()).limit(MOST_WORDS).toList());
    }

    boolean none() {
        return words.isEmpty();
    }

    /// Patterns for `like all`.
    String[] anywhere() {
        return words.stream().map(word -> "%" + escaped(word) + "%").toArray(String[]::new);
    }

    /// A pattern for what starts with the first word.
    String start() {
        return none() ? "%" : escaped(words.getFirst()) + "%";
    }

    private static String escaped(String word) {
        return word.replaceAll("([\\\\%_])", "\\\\$1");
    }
}
