package org.gongli.files;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A workbook for tests, put together part by part, so that each part can be wrong.
final class Zipped {

    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Map<String, Content> parts = new LinkedHashMap<>();

    /// A good workbook with one sheet; `rows` is what stands in its `sheetData`.
    static Zipped workbook(String rows) {
        return new Zipped()
                .part("[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Override PartName='/xl/workbook.xml' ContentType='" + TYPE + "sheet.main+xml'/>"
                        + "<Override PartName='/xl/styles.xml' ContentType='" + TYPE + "styles+xml'/>"
                        + "<Override PartName='/xl/sharedStrings.xml' ContentType='" + TYPE + "sharedStrings+xml'/></Types>")
                .part("xl/workbook.xml", "<workbook xmlns='" + MAIN + "' xmlns:r='" + DOCUMENT + "'><sheets>"
                        + "<sheet name='first' sheetId='1' r:id='rId1'/></sheets></workbook>")
                .part("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id='rId1' Target='worksheets/sheet1.xml'/></Relationships>")
                .part("xl/styles.xml", "<styleSheet xmlns='" + MAIN + "'><numFmts><numFmt numFmtId='164' formatCode='000000'/>"
                        + "<numFmt numFmtId='165' formatCode='yyyy\"/\"m\"/\"d;@'/><numFmt numFmtId='166' formatCode='[Red]0.00\" d\"'/></numFmts><cellXfs>"
                        + "<xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='22'/><xf numFmtId='164'/><xf numFmtId='165'/><xf numFmtId='31'/>"
                        + "<xf numFmtId='10'/><xf numFmtId='166'/><xf numFmtId='21'/><xf numFmtId='1'/></cellXfs></styleSheet>")
                .part("xl/sharedStrings.xml", "<sst xmlns='" + MAIN + "'><si><t>shared</t></si><si><r><t>ri</t></r><r><t>ch</t></r><rPh><t>no</t></rPh></si></sst>")
                .part("xl/worksheets/sheet1.xml", sheet(rows));
    }

    static String sheet(String rows) {
        return "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>";
    }

    static String cell(String text) {
        return "<c t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    Zipped part(String name, String text) {
        return part(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    Zipped part(String name, Content content) {
        parts.put(name, content);
        return this;
    }

    Zipped without(String name) {
        parts.remove(name);
        return this;
    }

    /// A part that is one text a great many times, between a start and an end.
    Zipped repeated(String name, String start, String text, long times, String end) {
        return part(name, out -> {
            out.write(start.getBytes(StandardCharsets.UTF_8));
            var block = text.repeat((int) Math.max(1, Math.min(times, 65_536 / text.length()))).getBytes(StandardCharsets.UTF_8);
            var perBlock = block.length / text.getBytes(StandardCharsets.UTF_8).length;
            for (var done = 0L; done < times; done += perBlock) {
                out.write(block);
            }
            out.write(end.getBytes(StandardCharsets.UTF_8));
        });
    }

    Path write(Path file) {
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.setLevel(Deflater.BEST_SPEED);
            for (var part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().writeTo(out);
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
