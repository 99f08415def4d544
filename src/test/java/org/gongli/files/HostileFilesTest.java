package org.gongli.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongli.files.Zipped.cell;
import static org.gongli.files.Zipped.sheet;
import static org.gongli.files.Zipped.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that stop other readers. Each is refused with its own sentence within five seconds, in a process of 64 MB.
class HostileFilesTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String SHARED = "xl/sharedStrings.xml";
    private static final String OPEN = "<worksheet><sheetData>";
    private static final String CLOSE = "</sheetData></worksheet>";

    @TempDir
    Path folder;

    private final Map<Path, String> corpus = new LinkedHashMap<>();

    @Test
    void every_hostile_file_is_refused_for_its_reason_quickly_and_in_little_memory() throws Exception {
        bombs();
        coordinates();
        markup();
        archives();
        strangers();
        csv();

        var reports = SmallHeap.open(64, corpus.keySet().stream().toList());

        assertThat(corpus).hasSizeGreaterThanOrEqualTo(60);
        var outcomes = new LinkedHashMap<String, String>();
        reports.forEach(report -> outcomes.put(report.file(), report.outcome()));
        var expected = new LinkedHashMap<String, String>();
        corpus.forEach((file, key) -> expected.put(file.getFileName().toString(), key));
        assertThat(outcomes).containsExactlyEntriesOf(expected);
        assertThat(reports).allSatisfy(report -> assertThat(report.milliseconds()).as(report.file()).isLessThan(5_000));
    }

    /// The test of the test: without the guard, the same small process runs out of memory.
    @Test
    void the_sheet_reader_alone_does_run_out_of_memory() throws Exception {
        bombs();
        coordinates();
        var deadly = corpus.keySet().stream().filter(file -> List.of("gigabyte-in-a-cell", "cell-zzzzzz", "shared-text-beyond-the-last")
                .contains(file.getFileName().toString())).toList();
        assertThat(SmallHeap.openUnguarded(64, deadly)).hasSize(3).extracting(SmallHeap.Report::outcome).containsOnly("OutOfMemoryError");
    }

    private void bombs() {
        add("gigabyte-in-a-cell", Refusal.TEXT_TOO_LONG, workbook("").repeated(SHEET, OPEN + "<row><c t='inlineStr'><is><t>", "A", 1L << 30, "</t></is></c></row>" + CLOSE));
        add("gigabyte-in-an-unused-part", Refusal.INFLATES_TOO_LARGE, workbook("").repeated("xl/media/image1.png", "\u0089PNG", "A", 400L << 20, ""));
        add("gigabyte-in-an-attribute", Refusal.TEXT_TOO_LONG, workbook("").repeated(SHEET, "<worksheet a='", "A", 300L << 20, "'/>"));
        add("gigabyte-in-a-name", Refusal.TEXT_TOO_LONG, workbook("").repeated(SHEET, "<", "A", 300L << 20, "/>"));
        add("gigabyte-in-a-comment", Refusal.TEXT_TOO_LONG, workbook("").repeated(SHEET, "<!--", "A", 300L << 20, "--><a/>"));
        add("gigabyte-in-a-text-without-markup", Refusal.TEXT_TOO_LONG, workbook("").repeated(SHEET, "<worksheet>", "A", 300L << 20, "</worksheet>"));
        add("gigabyte-of-white-space-before-markup", Refusal.TEXT_TOO_LONG, workbook("").repeated(SHEET, "", " ", 300L << 20, "<a/>"));
        add("cell-text-in-pieces", Refusal.TEXT_TOO_LONG, workbook("").repeated(SHEET, OPEN + "<row><c t='inlineStr'><is>", "<t>AAAAAAAA</t>", 10_000_000, "</is></c></row>" + CLOSE));
        add("shared-text-in-pieces", Refusal.TEXT_TOO_LONG, workbook("").repeated(SHARED, "<sst><si>", "<t>AAAAAAAA</t>", 1_000_000, "</si></sst>"));
        add("five-million-shared-texts", Refusal.TOO_MANY_TEXTS, workbook("").repeated(SHARED, "<sst>", "<si><t>AAAAAAAA</t></si>", 5_000_000, "</sst>"));
        add("hundred-megabytes-of-shared-texts", Refusal.TOO_MANY_TEXTS, workbook("").repeated(SHARED, "<sst>", "<si><t>" + "A".repeat(1_000) + "</t></si>", 150_000, "</sst>"));
        add("shared-texts-where-no-one-looks", Refusal.TOO_MANY_TEXTS, workbook("").repeated("docProps/app.xml", "<sst>", "<si/>", 3_000_000, "</sst>"));
        add("hundred-million-deep", Refusal.DAMAGED, workbook("").repeated(SHEET, "", "<a>", 50_000_000, ""));
        add("million-names", Refusal.DAMAGED, workbook("").part(SHEET, out -> {
            out.write("<a>".getBytes(UTF_8));
            for (var i = 0; i < 1_000_000; i++) {
                out.write(("<n" + i + "/>").getBytes(UTF_8));
            }
            out.write("</a>".getBytes(UTF_8));
        }));
        add("million-attributes", Refusal.TEXT_TOO_LONG, workbook("").part(SHEET, out -> {
            out.write("<a".getBytes(UTF_8));
            for (var i = 0; i < 1_000_000; i++) {
                out.write((" a" + i + "=''").getBytes(UTF_8));
            }
            out.write("/>".getBytes(UTF_8));
        }));
        add("million-styles", Refusal.DAMAGED, workbook("").repeated("xl/styles.xml", "<styleSheet><cellXfs>", "<xf numFmtId='1'/>", 1_000_000, "</cellXfs></styleSheet>"));
        add("million-relationships", Refusal.DAMAGED, workbook("").repeated("xl/_rels/workbook.xml.rels", "<Relationships>", "<Relationship Id='a' Target='b'/>", 1_000_000, "</Relationships>"));
    }

    private void coordinates() {
        add("cell-zzzzzz", Refusal.TOO_MANY_COLUMNS, workbook("<row r='1'><c r='ZZZZZZ2000000000'><v>1</v></c></row>"));
        add("cell-bm1", Refusal.TOO_MANY_COLUMNS, workbook("<row r='1'><c r='BM1'><v>1</v></c></row>"));
        add("cell-z-many", Refusal.TOO_MANY_COLUMNS, workbook("<row r='1'><c r='" + "Z".repeat(10_000) + "1'/></row>"));
        add("cell-without-column", Refusal.DAMAGED, workbook("<row r='1'><c r='1'><v>1</v></c></row>"));
        add("cell-of-han", Refusal.DAMAGED, workbook("<row r='1'><c r='\u75321'><v>1</v></c></row>"));
        add("cell-without-row", Refusal.DAMAGED, workbook("<row r='1'><c r='A'><v>1</v></c></row>"));
        add("cell-in-row-two-billion", Refusal.TOO_MANY_ROWS, workbook("<row r='1'><c r='A2000000000'><v>1</v></c></row>"));
        add("sixty-five-columns", Refusal.TOO_MANY_COLUMNS, workbook("<row>" + "<c/>".repeat(65) + "</row>"));
        add("row-two-billion", Refusal.TOO_MANY_ROWS, workbook("<row r='2000000000'><c><v>1</v></c></row>"));
        add("row-many-digits", Refusal.TOO_MANY_ROWS, workbook("<row r='" + "9".repeat(5_000) + "'><c><v>1</v></c></row>"));
        add("row-negative", Refusal.DAMAGED, workbook("<row r='-1'><c><v>1</v></c></row>"));
        add("three-million-rows", Refusal.TOO_MANY_ROWS, workbook("").repeated(SHEET, OPEN, "<row><c><v>1</v></c></row>", 3_000_000, CLOSE));
        add("one-row-three-million-times", Refusal.TOO_MANY_ROWS, workbook("").repeated(SHEET, OPEN, "<row r='1'/>", 3_000_000, CLOSE));
        add("row-in-a-row", Refusal.DAMAGED, workbook("<row><row/></row>"));
        add("cell-in-a-cell", Refusal.DAMAGED, workbook("<row><c><v>1<c/></v></c></row>"));
        add("shared-text-beyond-the-last", Refusal.DAMAGED, workbook("<row><c t='s'><v>2000000000</v></c></row>"));
        add("shared-text-beyond-the-last-in-pieces", Refusal.DAMAGED, workbook("<row><c t='s'><v>2000<![CDATA[000]]>000</v></c></row>"));
        add("shared-text-before-the-first", Refusal.DAMAGED, workbook("<row><c t='s'><v>-1</v></c></row>"));
        add("array-formulas", Refusal.TOO_MANY_FORMULAS, workbook("").repeated(SHEET, OPEN + "<row>", "<c r='A1'><f t='array' ref='A1:B2'>1</f></c>", 1_000_000, "</row>" + CLOSE));
        add("shared-formulas", Refusal.TOO_MANY_FORMULAS, workbook("").repeated(SHEET, OPEN + "<row><c r='A1'><f t='shared' si='0' ref='A1:B2'>" + "A1+".repeat(2_000) + "1</f></c>",
                "<c r='A1'><f t='shared' si='0'/></c>", 1_000_000, "</row>" + CLOSE));
        add("long-formula", Refusal.TOO_MANY_FORMULAS, workbook("<row><c><f>" + "1+".repeat(10_000) + "1</f></c></row>"));
    }

    private void markup() {
        add("external-entity", Refusal.DOCTYPE, workbook("").part(SHEET, "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + sheet("<row>" + cell("&x;") + "</row>")));
        add("external-dtd", Refusal.DOCTYPE, workbook("").part(SHEET, "<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/x.dtd'>" + sheet("")));
        add("billion-laughs", Refusal.DOCTYPE, workbook("").part(SHEET, "<!DOCTYPE a [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
                + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>]>" + sheet("<row>" + cell("&c;") + "</row>")));
        add("entity-in-the-table-of-contents", Refusal.DOCTYPE, workbook("").part("[Content_Types].xml", "<!DOCTYPE a [<!ENTITY x 'y'>]><Types/>"));
        add("undeclared-entity", Refusal.DAMAGED, workbook("<row>" + cell("&x;") + "</row>"));
        add("cut-markup", Refusal.DAMAGED, workbook("").part(SHEET, OPEN + "<row><c><v>1</v></c></row>"));
        add("not-even-markup", Refusal.DAMAGED, workbook("").part(SHEET, "hello"));
        add("utf-16-markup", Refusal.DAMAGED, workbook("").part(SHEET, out -> out.write(sheet("").getBytes(UTF_16))));
        add("utf-7-markup", Refusal.DAMAGED, workbook("").part(SHEET, "<?xml version='1.0' encoding='UTF-7'?>" + sheet("")));
        add("unknown-cell-type", Refusal.DAMAGED, workbook("<row><c t='zzz'><v>1</v></c></row>"));
        add("sheet-that-is-not-there", Refusal.DAMAGED, workbook("").without(SHEET));
        add("relationship-without-target", Refusal.DAMAGED, workbook("").part("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id='rId1'/></Relationships>"));
        add("thousand-sheets", Refusal.TOO_MANY_SHEETS, workbook("").repeated("xl/workbook.xml", "<workbook><sheets>", "<sheet name='a' sheetId='1'/>", 1_000, "</sheets></workbook>"));
    }

    private void archives() throws IOException {
        var many = workbook("");
        for (var i = 0; i < 1_000; i++) {
            many.part("xl/worksheets/sheet" + (i + 2) + ".xml", sheet(""));
        }
        add("thousand-parts", Refusal.TOO_MANY_PARTS, many);
        add("nested-archive", Refusal.NESTED_ARCHIVE, workbook("").part("xl/embeddings/a.xlsx", out -> out.write(bytes(workbook("")))));
        add("archive-of-archives", Refusal.ARCHIVE, new Zipped().part("a.zip", out -> out.write(bytes(workbook("")))));
        add("macros", Refusal.MACROS, workbook("").part("xl/vbaProject.bin", "vba"));
        add("macros-by-type", Refusal.MACROS, workbook("").part("[Content_Types].xml", "<Types><Override PartName='/xl/workbook.xml' ContentType='application/vnd.ms-excel.sheet.macroEnabled.main+xml'/></Types>"));
        add("excel-4-macros", Refusal.MACROS, workbook("").part("xl/macrosheets/sheet1.xml", "<a/>"));
        for (var name : new String[] {"../../etc/passwd", "/etc/passwd", "xl/../../a", "C:/a", "xl\\..\\a", "xl//a", "xl/a\u0007"}) {
            add("slip-" + Integer.toHexString(name.hashCode()), Refusal.UNSAFE_PART_NAME, workbook("").part(name, "x"));
        }
        add("same-name-in-capitals", Refusal.DUPLICATE_PART, workbook("").part("XL/WORKBOOK.XML", "<a/>"));
        add("word", Refusal.DOCUMENT, new Zipped().part("[Content_Types].xml", "<Types/>").part("word/document.xml", "<a/>"));
        add("xlsb", Refusal.BINARY_WORKBOOK, new Zipped().part("[Content_Types].xml", "<Types/>").part("xl/workbook.bin", "x"));
        add("ods", Refusal.OPEN_DOCUMENT, new Zipped().part("mimetype", "application/vnd.oasis.opendocument.spreadsheet").part("content.xml", "<a/>"));

        var good = bytes(workbook("<row>" + cell("x".repeat(100)) + "</row>"));
        add("truncated", Refusal.DAMAGED, Arrays.copyOf(good, good.length / 2));
        add("truncated-directory", Refusal.DAMAGED, Arrays.copyOf(good, good.length - 30));
        add("same-name-twice", Refusal.DUPLICATE_PART, replaced(bytes(workbook("").part("xl/workbook.xmk", "<a/>")), "xl/workbook.xmk", "xl/workbook.xml"));
        var flipped = good.clone();
        Arrays.fill(flipped, 80, 140, (byte) 0xff);
        add("flipped", Refusal.DAMAGED, flipped);
    }

    private void strangers() throws IOException {
        add("encrypted", Refusal.ENCRYPTED, compound("EncryptionInfo"));
        add("old-xls", Refusal.OLD_WORKBOOK, compound("Workbook"));
        add("old-doc", Refusal.DOCUMENT, compound("WordDocument"));
        add("large", Refusal.TOO_LARGE, new byte[(int) Limits.standard().fileBytes() + 1]);
    }

    private void csv() throws IOException {
        add("csv-long-cell", Refusal.TEXT_TOO_LONG, ("a,b\n1," + "x".repeat(5_000)).getBytes(UTF_8));
        add("csv-open-quote", Refusal.QUOTES, ("a,b\n1,\"" + "x\n".repeat(5_000_000)).getBytes(UTF_8));
        add("csv-many-columns", Refusal.TOO_MANY_COLUMNS, ("a,".repeat(65) + "a\n").getBytes(UTF_8));
        add("csv-million-commas", Refusal.QUOTES, ",".repeat(10_000_000).getBytes(UTF_8));
        add("csv-many-rows", Refusal.TOO_MANY_ROWS, "a,b\n".repeat(300_000).getBytes(UTF_8));
        add("csv-empty-rows", Refusal.TOO_MANY_ROWS, "\n".repeat(30_000_000).getBytes(UTF_8));
        add("csv-one-long-line", Refusal.QUOTES, "x".repeat(30_000_000).getBytes(UTF_8));
        add("csv-nul", Refusal.UNKNOWN, "a,b\n1,\u0000\n".getBytes(UTF_8));
    }

    private void add(String name, Refusal refusal, Zipped file) {
        corpus.put(file.write(folder.resolve(name)), refusal.key());
    }

    private void add(String name, Refusal refusal, byte[] bytes) throws IOException {
        corpus.put(Files.write(folder.resolve(name), bytes), refusal.key());
    }

    private byte[] bytes(Zipped file) throws IOException {
        return Files.readAllBytes(file.write(folder.resolve("part")));
    }

    /// An archive whose parts are stored under another name than they were packed with.
    private static byte[] replaced(byte[] bytes, String from, String to) {
        var text = new String(bytes, ISO_8859_1).replace(from, to);
        return text.getBytes(ISO_8859_1);
    }

    private static byte[] compound(String name) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(HexFormat.of().parseHex("d0cf11e0a1b11ae1"));
        out.write(new byte[504]);
        out.write(Arrays.copyOf(name.getBytes(UTF_16LE), 128));
        return out.toByteArray();
    }
}
