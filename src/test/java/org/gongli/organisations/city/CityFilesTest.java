package org.gongli.organisations.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gongli.organisations.city.City.Town;
import org.gongli.organisations.city.City.Village;
import org.gongli.platform.CannotStart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;

class CityFilesTest {

    private static final String TOWNS = "code,name_zh,name_en,column,row\n990100001,Alpha,Alpha,1,1\n990100002,Beta,Beta,2,1\n";
    private static final String VILLAGES = "code,name_zh,town_code\n990100001001,Alpha One,990100001\n990100900001,Port,990100000\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void a_good_city() throws IOException {
        write("city.properties", "code=990100000\nname=City\nname.en=City\nplace=C\nplace.en=C\n");
        write("towns.csv", TOWNS);
        write("villages.csv", VILLAGES);
    }

    @Test
    void dongguan_has_33_towns_and_609_villages_and_communities() {
        var city = new CityFiles(new ClassPathResource("cities/dongguan/")).city();

        assertThat(city.code()).isEqualTo("441900000");
        assertThat(city.towns()).hasSize(33);
        assertThat(city.villages()).hasSize(609);
        assertThat(city.villages()).filteredOn(village -> village.parent().equals(city.code())).extracting(Village::code)
                .containsExactly("441900402498", "441900403498", "441900404498");
    }

    @Test
    void a_folder_of_the_disk_describes_another_city() {
        assertThat(read().towns()).extracting(Town::nameEn).containsExactly("Alpha", "Beta");
        assertThat(read().villages()).extracting(Village::parent).containsExactly("990100001", "990100000");
        assertThat(read().readings()).isEmpty();
    }

    @Test
    void a_byte_order_mark_quotes_and_windows_line_ends_are_fine() throws IOException {
        write("towns.csv", "\ufeff" + TOWNS.replace("\n", "\r\n").replace("Alpha,Alpha", "\"Al,pha\",\"Al\"\"pha\""));

        assertThat(read().towns().getFirst()).isEqualTo(new Town("990100001", "Al,pha", "Al\"pha", 1, 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "name_en,column | name,column         | towns.csv, line 1: the column name_en is missing. The first line names the columns: code,name_zh,name_en,column,row.",
            "Beta,Beta      | Beta                | towns.csv, line 3: 5 columns are expected, 4 are there.",
            "Beta,Beta      | ,Beta               | towns.csv, line 3: the column name_zh is empty.",
            "990100002      | 99010002            | towns.csv, line 3: 99010002 is no code of 9 digits.",
            "990100002      | 990100001           | towns.csv, line 3: the code 990100001 stands in line 2 already.",
            "2,1            | 13,1                | towns.csv, line 3: the place on the tile map, column, is no number from 1 to 12: 13.",
            "2,1            | 1,1                 | towns.csv, line 3: another town stands at column 1, row 1 of the tile map.",
    })
    void what_is_wrong_with_the_towns_is_named_with_its_line(String right, String wrong, String sentence) throws IOException {
        write("towns.csv", TOWNS.replace(right, wrong == null ? "" : wrong));

        assertRefused(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "One,990100001 | One,990100009 | villages.csv, line 2: there is no town 990100009 in towns.csv; a village that belongs to no town names the city's code 990100000.",
            "One,990100001 | One,990100002 | villages.csv, line 2: the code 990100001001 does not start with that of its town, 990100002.",
            "990100900001  | 990100001001  | villages.csv, line 3: the code 990100001001 stands in line 2 already.",
    })
    void what_is_wrong_with_the_villages_is_named_with_its_line(String right, String wrong, String sentence) throws IOException {
        write("villages.csv", VILLAGES.replace(right, wrong));

        assertRefused(sentence);
    }

    @Test
    void readings_are_syllables_in_small_letters() throws IOException {
        write("readings.csv", "text,pinyin\nab,chang an\n");
        assertThat(read().readings()).containsEntry("ab", List.of("chang", "an"));

        write("readings.csv", "text,pinyin\nab,Chang1 an\n");
        assertRefused("readings.csv, line 2: the reading is not in syllables of small letters with spaces between: Chang1 an.");
    }

    @Test
    void what_cannot_be_read_at_all_is_a_sentence_too() throws IOException {
        write("towns.csv", "");
        assertRefused("towns.csv is empty. Its first line names the columns: code,name_zh,name_en,column,row.");

        Files.write(folder.resolve("towns.csv"), "code,name_zh,name_en,column,row\n1,\u4e1c\u839e,x,1,1\n".getBytes(Charset.forName("GB18030")));
        assertRefused("towns.csv is not in UTF-8. Save it as \"CSV UTF-8\".");

        Files.delete(folder.resolve("city.properties"));
        assertThatExceptionOfType(CannotStart.class).isThrownBy(this::read).withMessageContaining("city.properties").withMessageContaining("--gongli.city=FOLDER");

        write("city.properties", "code=990100000\nname=City\nplace=C\nplace.en=C\n");
        assertThatExceptionOfType(CannotStart.class).isThrownBy(this::read).withMessage("city.properties: the line name.en= is missing or empty.");
    }

    private City read() {
        return new CityFiles(new FileSystemResource(folder + "/")).city();
    }

    private void assertRefused(String sentence) {
        assertThatExceptionOfType(CannotStart.class).isThrownBy(this::read).withMessage(sentence);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text, StandardCharsets.UTF_8);
    }
}
