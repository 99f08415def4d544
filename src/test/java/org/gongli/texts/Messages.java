package org.gongli.texts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/// One message file in both languages.
///
/// @param name without `_en` and `.properties`
record Messages(String name, Map<String, String> chinese, Map<String, String> english) {

    private static final Path FOLDER = Path.of("src/main/resources/messages");

    static List<Messages> all() {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString().replaceFirst("(_en)?\\.properties$", "")).distinct().sorted()
                    .map(name -> new Messages(name, read(name), read(name + "_en"))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Every key of every file, with its Chinese text.
    static Map<String, String> keys() {
        var keys = new TreeMap<String, String>();
        all().stream().sorted(Comparator.comparing(Messages::name)).forEach(file -> keys.putAll(file.chinese()));
        return keys;
    }

    private static Map<String, String> read(String name) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(FOLDER.resolve(name + ".properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("each message file has a second one in the other language", e);
        }
        var texts = new TreeMap<String, String>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }

    @Override
    public String toString() {
        return name;
    }
}
