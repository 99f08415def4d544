package org.gongli.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The limits are measured and not guessed: a roster of 200,000 people passes through a process with little memory.
@Tag("volume")
class RosterSizesTest {

    private static final int PEOPLE = 200_000;
    private static final String HAN = "\u5f20\u738b\u674e\u8d75\u9648\u6797\u9ec4\u5468\u5434\u5f90\u5b59\u80e1\u6731\u9ad8\u4f55\u90ed\u9a6c\u7f57\u6881\u5b8b";

    private record Person(String name, String citizenId, String phone, String gender, String employer, String post, String address, LocalDate joined, int dues) {}

    private static final List<Column<Person>> COLUMNS = List.of(
            Column.text("name", Person::name), Column.text("id", Person::citizenId), Column.text("phone", Person::phone),
            Column.text("gender", Person::gender), Column.text("employer", Person::employer), Column.text("post", Person::post),
            Column.text("address", Person::address), Column.date("joined", Person::joined), Column.number("dues", Person::dues));

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 180, unit = TimeUnit.SECONDS)
    void a_roster_of_200_000_people_as_we_write_it_is_read_in_a_small_heap() throws Exception {
        var file = folder.resolve("ours.xlsx");
        var start = System.nanoTime();
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            TableWriter.xlsx(out, "roster", COLUMNS, people());
        }
        System.out.printf("written: %,d bytes in %,d ms%n", Files.size(file), (System.nanoTime() - start) / 1_000_000);
        assertReadable(file, 64);
    }

    @Test
    @Timeout(value = 180, unit = TimeUnit.SECONDS)
    void a_roster_of_200_000_people_as_excel_writes_it_with_shared_texts_is_read() throws Exception {
        assertReadable(likeExcel(folder.resolve("excel.xlsx")), 256);
    }

    @Test
    @Timeout(value = 180, unit = TimeUnit.SECONDS)
    void a_roster_of_200_000_people_as_csv_is_read_in_a_small_heap() throws Exception {
        var file = folder.resolve("ours.csv");
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            TableWriter.csv(out, COLUMNS, people());
        }
        assertReadable(file, 64);
    }

    private static void assertReadable(Path file, int megabytes) throws IOException, InterruptedException {
        var report = SmallHeap.open(megabytes, List.of(file)).getFirst();
        System.out.printf("%s, %,d bytes, inflated %s%n", report, Files.size(file), inflated(file));
        assertThat(report.outcome()).isEqualTo("rows " + (PEOPLE + 1));
        assertThat(Files.size(file)).isLessThan(Limits.standard().fileBytes());
    }

    private static String inflated(Path file) throws IOException {
        if (!file.toString().endsWith(".xlsx")) {
            return "-";
        }
        try (var zip = new ZipFile(file.toFile())) {
            return zip.stream().filter(part -> part.getSize() > 1_000_000).map(part -> part.getName() + " %,d".formatted(part.getSize())).toList().toString();
        }
    }

    private static Stream<Person> people() {
        var random = new Random(20261122);
        return IntStream.range(0, PEOPLE).mapToObj(i -> new Person(
                han(random, 2 + random.nextInt(2)), "4419%02d%d%02d%02d%04d".formatted(random.nextInt(40), 1960 + random.nextInt(45), 1 + random.nextInt(12),
                        1 + random.nextInt(28), random.nextInt(10_000)), "1%010d".formatted(3_000_000_000L + random.nextInt(2_000_000_000)),
                random.nextBoolean() ? "\u7537" : "\u5973", "\u4e1c\u839e\u5e02" + han(new Random(i / 400), 8) + "\u6709\u9650\u516c\u53f8",
                han(new Random(i % 50), 4), "\u5e7f\u4e1c\u7701\u4e1c\u839e\u5e02" + han(random, 12) + random.nextInt(1_000) + "\u53f7",
                LocalDate.of(2010, 1, 1).plusDays(random.nextInt(6_000)), random.nextInt(100)));
    }

    /// Excel keeps each different text once, in a table that the rows point into.
    private static Path likeExcel(Path file) {
        var texts = new LinkedHashMap<String, Integer>();
        var sheet = sheetWithSharedTexts(file, texts);
        return Zipped.workbook("")
                .part("xl/sharedStrings.xml", out -> {
                    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                    writer.write("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"" + texts.size() + "\">");
                    for (var text : texts.keySet()) {
                        writer.write("<si><t>" + text + "</t><phoneticPr fontId=\"1\" type=\"noConversion\"/></si>");
                    }
                    writer.write("</sst>");
                    writer.flush();
                })
                .part("xl/worksheets/sheet1.xml", out -> Files.copy(sheet, out))
                .write(file);
    }

    private static Path sheetWithSharedTexts(Path file, Map<String, Integer> texts) {
        var sheet = file.resolveSibling("sheet1.xml");
        try (var writer = Files.newBufferedWriter(sheet)) {
            writer.write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
            writer.write("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>title</t></is></c></row>");
            var row = new int[] {1};
            people().forEach(person -> {
                var cells = new StringBuilder("<row r=\"" + ++row[0] + "\" spans=\"1:9\" x14ac:dyDescent=\"0.2\" xmlns:x14ac=\"u\">");
                var column = 'A';
                for (var text : List.of(person.name(), person.citizenId(), person.phone(), person.gender(), person.employer(), person.post(), person.address())) {
                    cells.append("<c r=\"").append(column++).append(row[0]).append("\" s=\"1\" t=\"s\"><v>").append(texts.computeIfAbsent(text, t -> texts.size())).append("</v></c>");
                }
                cells.append("<c r=\"H").append(row[0]).append("\" s=\"1\"><v>").append(person.joined().toEpochDay() + 25_569).append("</v></c>");
                cells.append("<c r=\"I").append(row[0]).append("\" s=\"1\"><v>").append(person.dues()).append("</v></c></row>");
                try {
                    writer.append(cells);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            writer.write("</sheetData></worksheet>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sheet;
    }

    private static String han(Random random, int length) {
        return random.ints(length, 0, HAN.length()).collect(StringBuilder::new, (b, i) -> b.append(HAN.charAt(i)), StringBuilder::append).toString();
    }
}
