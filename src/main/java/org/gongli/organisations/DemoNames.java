package org.gongli.organisations;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.gongli.organisations.city.CityTable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/// The invented words of the demo city.
final class DemoNames {

    private final Properties texts = properties(file("names.properties"));
    private final List<String> brands = Arrays.stream(texts.getProperty("endings").split(" "))
            .flatMap(ending -> Arrays.stream(texts.getProperty("words").split(" ")).map(word -> word + ending)).toList();

    /// The number-th invented brand, of which no two are alike.
    String brand(int number) {
        return brands.get(number);
    }

    /// A text with its gaps filled.
    String text(String key, Object... args) {
        return MessageFormat.format(texts.getProperty(key), args);
    }

    List<String> groups() {
        return List.of(texts.getProperty("groups").split(" "));
    }

    /// What a village or community is called in short.
    String shortened(String name) {
        return name.replaceFirst(texts.getProperty("short"), "");
    }

    /// The trades, each as often as its weight says.
    List<Trade> trades() {
        return CityTable.read(file("trades.csv"), "industry", "weight", "zh", "en", "smallest", "largest").stream().flatMap(line -> {
            var trade = new Trade(Industry.valueOf(line.text("industry")), line.text("zh"), line.text("en"), Integer.parseInt(line.text("smallest")),
                    Integer.parseInt(line.text("largest")));
            return Collections.nCopies(Integer.parseInt(line.text("weight")), trade).stream();
        }).toList();
    }

    List<Facts> partners() {
        return CityTable.read(file("partners.csv"), "zh", "en", "industry", "headcount").stream().map(line -> new Facts(line.text("zh"), line.text("en"), null,
                Industry.valueOf(line.text("industry")), Integer.valueOf(line.text("headcount")), null)).toList();
    }

    private static Resource file(String name) {
        return new ClassPathResource("demo/organisations/" + name);
    }

    private static Properties properties(Resource file) {
        try {
            var properties = new Properties();
            properties.load(new StringReader(file.getContentAsString(StandardCharsets.UTF_8)));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What an enterprise makes, and how large those that make it are.
    record Trade(Industry industry, String zh, String en, int smallest, int largest) {

        /// Small ones are many and large ones few.
        ///
        /// @param chance 0 to 1
        int headcount(double chance) {
            return smallest + (int) ((largest - smallest) * chance * chance * chance);
        }
    }
}
