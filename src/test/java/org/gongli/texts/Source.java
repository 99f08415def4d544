package org.gongli.texts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A file of the project as it was written.
record Source(Path path, String text) {

    static List<Source> java() {
        return below("src/main/java", ".java");
    }

    static List<Source> templates() {
        return below("src/main/jte", ".jte");
    }

    private static List<Source> below(String folder, String ending) {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().map(Source::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source read(Path path) {
        try {
            return new Source(path, Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Source withoutDocComments() {
        return new Source(path, text.replaceAll("(?m)^ *///.*$", ""));
    }

    /// Each place where the pattern matches, as `path:line: match`.
    Stream<String> places(Pattern pattern) {
        return pattern.matcher(text).results().map(match -> path + ":" + text.substring(0, match.start()).lines().count() + ": " + match.group());
    }

    /// The first argument of every call that the pattern ends at the opening parenthesis of, as it was written.
    Stream<String> firstArguments(Pattern call) {
        return call.matcher(text).results().map(match -> firstArgument(match.end()));
    }

    private String firstArgument(int from) {
        int depth = 0;
        boolean quoted = false;
        int at = from;
        for (; at < text.length(); at++) {
            var c = text.charAt(at);
            if (c == '"' && text.charAt(at - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted && (c == '(' || c == '[' || c == '{')) {
                depth++;
            } else if (!quoted && (c == ')' || c == ']' || c == '}')) {
                depth--;
            }
            if (!quoted && (depth < 0 || depth == 0 && c == ',')) {
                break;
            }
        }
        return text.substring(from, at);
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
