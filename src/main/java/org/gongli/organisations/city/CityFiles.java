package org.gongli.organisations.city;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongli.organisations.city.City.Town;
import org.gongli.organisations.city.City.Village;
import org.gongli.organisations.city.CityTable.Line;
import org.gongli.platform.CannotStart;
import org.gongli.shared.PlainText;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/// Reads the folder that describes a city. Another city is another folder:
///
/// | file | holds |
/// | --- | --- |
/// | `city.properties` | `code` of 9 digits, `name` and `name.en` of the federation, `place` and `place.en` of the city |
/// | `towns.csv` | `code` of 9 digits, `name_zh`, `name_en`, and `column` and `row` of the tile that stands for it on the map |
/// | `villages.csv` | `code` of 12 digits, `name_zh`, `town_code`; a village that belongs to no town of the file names the city's own code |
/// | `readings.csv` | `text` and `pinyin`, for place names that are not read as usual; may be absent |
public final class CityFiles {

    private static final ClassPathResource COMMON_READINGS = new ClassPathResource("pinyin/readings.csv");
    private static final int TOWN_DIGITS = 9;
    private static final int VILLAGE_DIGITS = 12;

    private final Resource folder;

    /// @param folder its address ends with a slash
    public CityFiles(Resource folder) {
        this.folder = folder;
    }

    /// @throws CannotStart naming the file and the line that is wrong
    public City city() {
        var about = about();
        if (!about.get("code").matches("[0-9]{9}")) {
            throw new CannotStart("city.properties: the code %s is no code of 9 digits.".formatted(about.get("code")));
        }
        var towns = towns();
        return new City(about.get("code"), about.get("name"), about.get("name.en"), about.get("place"), about.get("place.en"), towns,
                villages(about.get("code"), towns.stream().map(Town::code).collect(Collectors.toSet())), readings());
    }

    /// How the platform reads characters with several readings, wherever they stand.
    static Map<String, List<String>> commonReadings() {
        return readings(COMMON_READINGS);
    }

    private List<Town> towns() {
        var tiles = new HashSet<String>();
        return distinct(CityTable.read(file("towns.csv"), "code", "name_zh", "name_en", "column", "row"), Town::code, line -> {
            var town = new Town(line.code("code", TOWN_DIGITS), line.text("name_zh"), line.text("name_en"), line.tile("column"), line.tile("row"));
            if (!tiles.add(town.column() + "/" + town.row())) {
                throw line.fault("another town stands at column %d, row %d of the tile map", town.column(), town.row());
            }
            return town;
        });
    }

    private List<Village> villages(String city, Set<String> towns) {
        return distinct(CityTable.read(file("villages.csv"), "code", "name_zh", "town_code"), Village::code, line -> {
            var village = new Village(line.code("code", VILLAGE_DIGITS), line.text("name_zh"), line.code("town_code", TOWN_DIGITS));
            if (!village.parent().equals(city) && !towns.contains(village.parent())) {
                throw line.fault("there is no town %s in towns.csv; a village that belongs to no town names the city's code %s", village.parent(), city);
            }
            if (!village.parent().equals(city) && !village.code().startsWith(village.parent())) {
                throw line.fault("the code %s does not start with that of its town, %s", village.code(), village.parent());
            }
            return village;
        });
    }

    private Map<String, List<String>> readings() {
        var file = file("readings.csv");
        return file.exists() ? readings(file) : Map.of();
    }

    private static Map<String, List<String>> readings(Resource file) {
        var readings = new HashMap<String, List<String>>();
        for (var line : CityTable.read(file, "text", "pinyin")) {
            if (!line.text("pinyin").matches("[a-z]+( [a-z]+)*")) {
                throw line.fault("the reading is not in syllables of small letters with spaces between: %s", line.text("pinyin"));
            }
            readings.put(line.text("text"), List.of(line.text("pinyin").split(" ")));
        }
        return readings;
    }

    private static <T> List<T> distinct(List<Line> lines, Function<T, String> code, Function<Line, T> reading) {
        var seen = new HashMap<String, Line>();
        return lines.stream().map(line -> {
            var row = reading.apply(line);
            var first = seen.putIfAbsent(code.apply(row), line);
            if (first != null) {
                throw line.fault("the code %s stands in line %d already", code.apply(row), first.number());
            }
            return row;
        }).toList();
    }

    private Map<String, String> about() {
        var file = file("city.properties");
        var properties = new Properties();
        try {
            properties.load(new StringReader(file.getContentAsString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new CannotStart("%s cannot be read (%s). Name the folder that describes the city with --gongli.city=FOLDER."
                    .formatted(file.getDescription(), e.getMessage()));
        }
        return Stream.of("code", "name", "name.en", "place", "place.en").collect(Collectors.toMap(Function.identity(), name -> given(properties, name)));
    }

    private static String given(Properties properties, String name) {
        var value = PlainText.line(properties.getProperty(name));
        if (value.isEmpty()) {
            throw new CannotStart("city.properties: the line %s= is missing or empty.".formatted(name));
        }
        return value;
    }

    private Resource file(String name) {
        try {
            return folder.createRelative(name);
        } catch (IOException e) {
            throw new CannotStart("%s cannot be read: %s.".formatted(folder.getDescription(), e.getMessage()));
        }
    }
}
