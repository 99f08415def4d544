package org.gongli.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {

    private static final String NAME = "\u5f20\u4e09\ud840\udc0b";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "<c t='s'><v>0</v></c>                                | shared",
            "<c t='s'><v>1</v></c>                                | rich",
            "<c t='inlineStr'><is><t>in</t></is></c>              | in",
            "<c t='inlineStr'><is><t>a_x0041__x000A_b</t></is></c> | 'aA\nb'",
            "<c t='inlineStr'><is><t>_x005F_x0041_</t></is></c>   | _x0041_",
            "<c t='inlineStr'><is><t>&lt;&amp;&#x2000B;</t></is></c> | '<&\ud840\udc0b'",
            "<c t='str'><f>A1</f><v>seen</v></c>                  | seen",
            "<c><f>1+1</f><v>2</v></c>                            | 2",
            "<c t='b'><v>1</v></c>                                | TRUE",
            "<c t='e'><v>#N/A</v></c>                             | #N/A",
            "<c><v>12</v></c>                                     | 12",
            "<c><v>12.0</v></c>                                   | 12",
            "<c><v>1.2E+3</v></c>                                 | 1200",
            "<c><v>1.5E-3</v></c>                                 | 0.0015",
            "<c><v>0.10000000000000001</v></c>                    | 0.1",
            "<c><v>0</v></c>                                      | 0",
            "<c><v>13812345678</v></c>                            | 13812345678",
            "<c s='9'><v>1.3812345678E10</v></c>                  | 13812345678",
            "<c s='1'><v>46348</v></c>                            | 2026-11-22",
            "<c s='4'><v>46348</v></c>                            | 2026-11-22",
            "<c s='5'><v>46348</v></c>                            | 2026-11-22",
            "<c s='2'><v>46348.395833333336</v></c>               | 2026-11-22 09:30",
            "<c s='8'><v>0.39587962962962964</v></c>              | 09:30:04",
            "<c s='1'><v>-5</v></c>                               | -5",
            "<c s='1'><v>99999999</v></c>                         | 99999999",
            "<c s='3'><v>123</v></c>                              | 000123",
            "<c s='6'><v>0.125</v></c>                            | 12.5%",
            "<c s='7'><v>12.5</v></c>                             | 12.5",
            "<c s='99'><v>7</v></c>                               | 7",
    })
    void a_cell_is_read_as_the_person_sees_it(String cell, String seen) throws IOException {
        assertThat(workbook("<row>" + cell + "</row>")).singleElement()
                .isEqualTo(new TableRow(1, List.of(seen), Set.of()));
    }

    @ParameterizedTest
    @CsvSource({
            "4.4190019900101123E+17, 441900199001011230",
            "441900199001011230, 441900199001011230",
            "1E+999999999, 1E+999999999",
            "1E-999999999, 1E-999999999",
    })
    void a_long_number_that_excel_rounded_is_marked(String stored, String seen) throws IOException {
        var row = workbook("<row><c><v>1</v></c><c><v>" + stored + "</v></c></row>").getFirst();
        assertThat(row.text(1)).isEqualTo(seen);
        assertThat(row.lostDigits(1)).isTrue();
        assertThat(row.lostDigits(0)).isFalse();
    }

    @Test
    void rows_keep_their_numbers_and_blank_ones_are_left_out() throws IOException {
        var rows = workbook("<row r='3'><c r='B3'><v>1</v></c><c r='D3' s='1'/></row><row r='5'><c r='A5' t='inlineStr'><is><t> </t></is></c></row>"
                + "<row r='9' hidden='1'><c r='A9'><v>2</v></c></row>");
        assertThat(rows).extracting(TableRow::number).containsExactly(3, 9);
        assertThat(rows.getFirst().cells()).containsExactly("", "1");
        assertThat(rows.getFirst().text(63)).isEmpty();
    }

    @Test
    void the_first_visible_sheet_with_anything_in_it_is_the_table() throws IOException {
        var file = Zipped.workbook("<row r='1'><c r='A1' s='1'/></row>")
                .part("xl/workbook.xml", "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets>"
                        + "<sheet name='empty' sheetId='1' r:id='rId1'/><sheet name='hidden' sheetId='2' state='hidden' r:id='rId2'/>"
                        + "<sheet name='full' sheetId='3' r:id='rId3'/></sheets></workbook>")
                .part("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id='rId1' Target='worksheets/sheet1.xml'/>"
                        + "<Relationship Id='rId2' Target='worksheets/sheet2.xml'/><Relationship Id='rId3' Target='worksheets/sheet3.xml'/></Relationships>")
                .part("xl/worksheets/sheet2.xml", Zipped.sheet("<row><c><v>2</v></c></row>"))
                .part("xl/worksheets/sheet3.xml", Zipped.sheet("<row><c><v>3</v></c></row>"))
                .write(folder.resolve("sheets"));
        try (var table = open(file); var rows = table.rows(); var again = table.rows()) {
            assertThat(table.sheet()).isEqualTo("full");
            assertThat(rows).hasSize(1);
            assertThat(again).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "UTF-8   | ''       | ,",
            "UTF-8   | '\ufeff' | ,",
            "UTF-8   | '\ufeff' | ;",
            "GB18030 | ''       | ,",
            "GB18030 | ''       | TAB",
            "UTF-16LE | '\ufeff' | TAB",
            "UTF-16BE | '\ufeff' | ,",
    })
    void csv_is_read_in_every_character_set_and_with_every_separator(Charset charset, String mark, String separator) throws IOException {
        var s = separator.equals("TAB") ? "\t" : separator;
        var text = mark + "name" + s + "note" + s + "n\r\n" + NAME + s + "\"a" + s + " \"\"b\"\"\r\nc\"" + s + "007\r\n\r\n" + s + s + "\r\nx" + s + "'=1" + s + "\r\n";
        var rows = csv(text.getBytes(charset));
        assertThat(rows).extracting(TableRow::cells).containsExactly(
                List.of("name", "note", "n"), List.of(NAME, "a" + s + " \"b\"\r\nc", "007"), List.of("x", "=1"));
        assertThat(rows).extracting(TableRow::number).containsExactly(1, 2, 5);
    }

    @Test
    void a_title_line_does_not_hide_the_separator() throws IOException {
        assertThat(csv("Roster, of 2026\na;b;c\n1;2,5;3\n4;5;6\n".getBytes(StandardCharsets.UTF_8)).get(2).cells()).containsExactly("1", "2,5", "3");
        assertThat(csv("sep=;\na;b\n".getBytes(StandardCharsets.UTF_8)).getFirst().cells()).containsExactly("a", "b");
        assertThat(csv("only\none\n".getBytes(StandardCharsets.UTF_8))).hasSize(2);
    }

    @Test
    void a_number_that_excel_shortened_in_a_csv_file_is_marked() throws IOException {
        var row = csv("4.41901E+17,4.41901E+10,441900199001011234\n".getBytes(StandardCharsets.UTF_8)).getFirst();
        assertThat(row.digitsLost()).containsExactly(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "''                                   | files.empty",
            "255044462d312e37                     | files.pdf",
            "89504e470d0a1a0a0000                 | files.image",
            "ffd8ffe000104a464946                 | files.image",
            "0000001866747970686569630000         | files.image",
            "526172211a0700                       | files.archive",
            "3c68746d6c3e3c7461626c653e           | files.html",
            "efbbbf0a3c21444f43545950452068746d6c3e | files.html",
            "3c3f786d6c2076657273696f6e3d22312e30223f3e | files.xml",
            "d0cf11e0a1b11ae1                     | files.old-workbook",
            "0102030405                           | files.unknown",
            "ff80ff80ff80                         | files.charset",
            "efbbbfff                             | files.charset",
            "20200a0a2c2c                         | files.no-table",
            "504b0304                             | files.damaged",
    })
    void other_files_are_named_for_what_they_are(String hex, String key) throws IOException {
        var file = Files.write(folder.resolve("upload"), HexFormat.of().parseHex(hex));
        assertRefused(file, key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"roster.xlsx", "C:\\fakepath\\roster.xlsx", "../../roster.xlsx", "ro\u202est\u200ber.xlsx"})
    void the_name_is_quoted_without_its_folders(String name) throws IOException {
        var file = Files.write(folder.resolve("upload"), new byte[0]);
        assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> new TableReader(Limits.small()).open(file, name))
                .satisfies(refused -> assertThat(refused.args()).containsExactly("roster.xlsx"));
    }

    @Test
    void a_workbook_without_styles_or_shared_texts_is_fine() throws IOException {
        var file = Zipped.workbook("<row><c><v>1</v></c></row>").without("xl/sharedStrings.xml")
                .part("xl/media/image1.png", "\u0089PNG").part("xl/printerSettings/p.bin", "bin").write(folder.resolve("lean"));
        assertThat(read(file)).hasSize(1);
        var bare = Zipped.workbook("<row><c><v>1</v></c></row>").without("xl/sharedStrings.xml").without("xl/styles.xml")
                .part("[Content_Types].xml", "<Types><Override PartName='/xl/workbook.xml' "
                        + "ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>").write(folder.resolve("bare"));
        assertThat(read(bare)).hasSize(1);
    }

    private List<TableRow> workbook(String rows) throws IOException {
        return read(Zipped.workbook(rows).write(folder.resolve("upload.dat")));
    }

    private List<TableRow> csv(byte[] bytes) throws IOException {
        return read(Files.write(folder.resolve("upload.dat"), bytes));
    }

    private static List<TableRow> read(Path file) throws IOException {
        try (var table = open(file); var rows = table.rows()) {
            return rows.toList();
        }
    }

    private static Table open(Path file) throws IOException {
        return new TableReader(Limits.small()).open(file, "upload.dat");
    }

    private static void assertRefused(Path file, String key) {
        assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> open(file)).satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
