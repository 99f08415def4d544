package org.gongli.files;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.gongli.shared.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableWriterTest {

    private static final String RARE = "\u5f20\ud840\udc0b\ud884\udf50\ue863";

    private record Grant(@Nullable String name, @Nullable Integer count, @Nullable Money amount, @Nullable LocalDate on, @Nullable LocalDateTime at) {}

    private static final List<Column<Grant>> COLUMNS = List.of(
            Column.<Grant>text("\u59d3\u540d", Grant::name).wide(24), Column.number("Count", Grant::count), Column.money("Amount", Grant::amount),
            Column.date("On", Grant::on), Column.time("At", Grant::at));

    private static final List<Grant> GRANTS = List.of(
            new Grant(RARE, 3, new Money(123_450), LocalDate.of(2026, 11, 22), LocalDateTime.of(2026, 11, 22, 9, 30)),
            new Grant("441900199001011234", 0, new Money(-1), LocalDate.of(1949, 10, 1), LocalDateTime.of(2026, 1, 1, 23, 59)),
            new Grant("007", null, null, null, null));

    @TempDir
    Path folder;

    @Test
    void a_workbook_comes_back_as_it_went_out() throws IOException {
        assertThat(read(xlsx(COLUMNS, GRANTS))).extracting(TableRow::cells).containsExactly(
                List.of("\u59d3\u540d", "Count", "Amount", "On", "At"),
                List.of(RARE, "3", "1234.5", "2026-11-22", "2026-11-22 09:30"),
                List.of("441900199001011234", "0", "-0.01", "1949-10-01", "2026-01-01 23:59"),
                List.of("007"));
    }

    @Test
    void a_csv_file_comes_back_as_it_went_out() throws IOException {
        var out = new ByteArrayOutputStream();
        TableWriter.csv(out, COLUMNS, GRANTS.stream());
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("\ufeff").contains("1234.50");
        assertThat(read(out.toByteArray())).extracting(TableRow::cells).containsExactly(
                List.of("\u59d3\u540d", "Count", "Amount", "On", "At"),
                List.of(RARE, "3", "1234.50", "2026-11-22", "2026-11-22 09:30"),
                List.of("441900199001011234", "0", "-0.01", "1949-10-01", "2026-01-01 23:59"),
                List.of("007"));
    }

    @Test
    void titles_are_bold_and_frozen_with_filters_and_text_columns_stay_text() throws IOException {
        var parts = parts(xlsx(COLUMNS, GRANTS));
        var sheet = parts.get("xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("state=\"frozen\"").contains("ySplit=\"1\"").contains("<autoFilter ref=\"A1:E4\">").contains("width=\"24");
        assertThat(parts.get("xl/styles.xml")).contains("formatCode=\"#,##0.00\"").contains("<font><b/>").contains("formatCode=\"@\"");
        assertThat(sheet).contains("<c r=\"A3\" s=").contains("t=\"inlineStr\"").doesNotContain("<f>");
        assertThat(sheet).containsPattern("<col min=\"1\" max=\"1\"[^>]* style=\"[1-9]");
    }

    @Test
    void five_thousand_formula_payloads_leave_as_text() throws IOException {
        var payloads = payloads();
        var columns = List.of(Column.<String>text("=TITLE()", payload -> payload));
        var workbook = xlsx(columns, payloads);
        assertThat(parts(workbook).get("xl/worksheets/sheet1.xml")).doesNotContain("<f").doesNotContain("t=\"str\"");
        assertThat(read(workbook)).extracting(row -> row.text(0)).containsExactlyElementsOf(withTitle(payloads));

        var out = new ByteArrayOutputStream();
        TableWriter.csv(out, columns, payloads.stream());
        assertThat(read(out.toByteArray())).extracting(row -> row.text(0)).containsExactlyElementsOf(withTitle(payloads));
        try (var raw = CsvReader.builder().ofCsvRecord(out.toString(StandardCharsets.UTF_8).substring(1))) {
            assertThat(raw.stream().map(line -> line.getField(0)))
                    .noneMatch(cell -> !cell.isEmpty() && "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20".indexOf(cell.charAt(0)) >= 0);
        }
    }

    @Test
    void a_thousand_nasty_names_go_round() throws IOException {
        var random = new Random(20261122);
        var names = new ArrayList<>(List.of("_x0041_", "__x000D_", "\u0301a", "a\u202eb", "<b>&amp;\"'", "a\\$1", "'x", "''=x", "\u200f\u05d0"));
        while (names.size() < 1_000) {
            names.add(random.ints(1 + random.nextInt(20), 0x21, 0x32000).filter(c -> Character.isDefined(c) && !Character.isISOControl(c)
                    && Character.getType(c) != Character.SURROGATE && !Character.isWhitespace(c)).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append) + "x");
        }
        var columns = List.of(Column.<String>text("t", name -> name));
        assertThat(read(xlsx(columns, names)).stream().skip(1).map(row -> row.text(0)).toList()).isEqualTo(names);
        var out = new ByteArrayOutputStream();
        TableWriter.csv(out, columns, names.stream());
        assertThat(read(out.toByteArray()).stream().skip(1).map(row -> row.text(0)).toList()).isEqualTo(names);
    }

    @Test
    void a_long_list_goes_on_in_a_second_sheet() throws IOException {
        var out = new ByteArrayOutputStream();
        TableWriter.xlsx(out, "a/b:c", List.of(Column.<Integer>number("n", n -> n)), IntStream.range(0, 25).boxed().iterator(), 10);
        assertThat(parts(out.toByteArray())).containsKeys("xl/worksheets/sheet1.xml", "xl/worksheets/sheet3.xml").doesNotContainKey("xl/worksheets/sheet4.xml");
    }

    @Test
    void an_empty_list_still_has_its_titles() throws IOException {
        assertThat(read(xlsx(COLUMNS, List.of()))).singleElement().satisfies(row -> assertThat(row.cells()).hasSize(5));
    }

    @Test
    void the_output_stays_open() throws IOException {
        var out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };
        TableWriter.xlsx(out, "s", COLUMNS, GRANTS.stream());
        TableWriter.csv(out, COLUMNS, GRANTS.stream());
    }

    private static List<String> payloads() {
        var starts = List.of("=", "+", "-", "@", "\t=", "\r=", "\n=", "\uff1d", "\uff0b", "\uff0d", "\uff20", " =", "'=", "''@", "=+-");
        var ends = List.of("HYPERLINK(\"http://x\",\"y\")", "cmd|' /C calc'!A0", "1+1", "SUM(A1)", "x;y,z", "DDE(\"a\";\"b\")", "\"quoted\"");
        var random = new Random(1);
        return Stream.generate(() -> starts.get(random.nextInt(starts.size())) + ends.get(random.nextInt(ends.size())) + random.nextInt(100))
                .limit(5_000).toList();
    }

    private static List<String> withTitle(List<String> payloads) {
        var all = new ArrayList<>(List.of("=TITLE()"));
        all.addAll(payloads);
        return all;
    }

    private static <T> byte[] xlsx(List<Column<T>> columns, List<T> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        TableWriter.xlsx(out, "list", columns, rows.stream());
        return out.toByteArray();
    }

    private List<TableRow> read(byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("file"), bytes);
        try (var table = new TableReader(Limits.small()).open(file, "file"); var rows = table.rows()) {
            return rows.toList();
        }
    }

    private Map<String, String> parts(byte[] workbook) throws IOException {
        var parts = new HashMap<String, String>();
        try (var zip = new ZipFile(Files.write(folder.resolve("parts"), workbook).toFile())) {
            for (var entry : zip.stream().toList()) {
                parts.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
