package org.gongli.documents.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongli.documents.Samples.concat;
import static org.gongli.documents.Samples.image;
import static org.gongli.documents.Samples.packed;
import static org.gongli.documents.Samples.pdf;
import static org.gongli.documents.Samples.photo;
import static org.gongli.documents.Samples.word;
import static org.gongli.documents.Samples.zip;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.gongli.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What people and attackers hand in: each with what becomes of it.
class HostileUploadTests {

    private final CheckingContent checking = new CheckingContent(content -> { });

    static Stream<Arguments> hostile() {
        return Stream.of(images(), pdfs(), office(), strangers()).flatMap(cases -> cases);
    }

    private static Stream<Arguments> images() {
        var jpeg = image("jpg", 60, 40);
        return Stream.of(
                arguments("image-too-large", "png of 30,000 by 30,000 in a hundred bytes", png(30_000, 30_000)),
                arguments("image-too-large", "png of 10,000 by 10,000", png(10_000, 10_000)),
                arguments("damaged-image", "png of no size", png(0, 10)),
                arguments("damaged-image", "png cut in its head", Arrays.copyOf(png(10, 10), 20)),
                arguments("image-too-large", "png of two billion rows", png(1, Integer.MAX_VALUE)),
                arguments("image-too-large", "png of two billion columns", png(Integer.MAX_VALUE, 1)),
                arguments("damaged-image", "jpeg cut after its head", Arrays.copyOf(jpeg, 30)),
                arguments("damaged-image", "jpeg that is a mark and a script", concat(HexFormat.of().parseHex("ffd8ff"), "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII))),
                arguments("damaged-image", "jpeg of a thousand passes", concat(jpeg, HexFormat.of().parseHex("ffda".repeat(1_000)))));
    }

    private static Stream<Arguments> pdfs() {
        return Stream.of(
                arguments("pdf-acts", "script on opening", pdf("<< /S /JavaScript /JS (app.alert(1)) >>")),
                arguments("pdf-acts", "script with its name disguised", pdf("<< /S /J#61va#53cript /J#53 (app.alert(1)) >>")),
                arguments("pdf-acts", "script in packed objects", pdf(packed("/Type /ObjStm /N 1 /First 4", "7 0 << /S /JavaScript /JS (x) >>"))),
                arguments("pdf-acts", "script in packed objects whose kind is disguised", pdf(packed("/Type /Obj#53tm /N 1 /First 4", "7 0 << /S /JavaScript /JS (x) >>"))),
                arguments("pdf-acts", "objects packed twice", pdf("<< /Type /ObjStm /Filter [/FlateDecode /FlateDecode] >>\nstream\nx\nendstream")),
                arguments("pdf-acts", "objects packed another way", pdf("<< /Type /ObjStm /Filter /LZWDecode >>\nstream\nx\nendstream")),
                arguments("pdf-acts", "objects packed in a way told elsewhere", pdf("<< /Type /ObjStm /Filter 8 0 R >>\nstream\nx\nendstream")),
                arguments("pdf-acts", "object hidden inside a stream", pdf("<< /Length 99 >>\nstream\n9 0 obj << /S /JavaScript /JS (x) >> endobj\nendstream")),
                arguments("pdf-acts", "program to start", pdf("<< /S /Launch /F (cmd.exe) >>")),
                arguments("pdf-acts", "file inside", pdf("<< /Type /EmbeddedFile >>\nstream\nMZ\nendstream")),
                arguments("pdf-acts", "names of files inside", pdf("<< /EmbeddedFiles 5 0 R >>")),
                arguments("pdf-acts", "form of the other kind", pdf("<< /XFA 5 0 R >>")),
                arguments("pdf-acts", "form that sends", pdf("<< /S /SubmitForm /F (http://127.0.0.1:9/) >>")),
                arguments("pdf-acts", "what acts at every turn", pdf("<< /AA << /O 5 0 R >> >>")),
                arguments("pdf-acts", "film", pdf("<< /Subtype /RichMedia >>")),
                arguments("pdf-encrypted", "encrypted", pdf("<< /Encrypt 9 0 R >>")),
                arguments("pdf-inflates", "bomb", pdf(packed("/Length 1", "0".repeat(300 * 1024 * 1024)))),
                arguments("pdf-inflates", "bomb of packed objects", pdf(packed("/Type /ObjStm", "0".repeat(80 * 1024 * 1024)))),
                arguments("damaged-pdf", "cut", Arrays.copyOf(pdf(), 60)),
                arguments("damaged-pdf", "a mark and a page of the web", "%PDF-1.7\n<html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII)));
    }

    private static Stream<Arguments> office() {
        var external = "<Relationships><Relationship Type='http://x/%s' Target='http://127.0.0.1:9/' TargetMode='External'/></Relationships>";
        return Stream.of(
                arguments("office-acts", "macros", word("word/vbaProject.bin", "x")),
                arguments("office-acts", "control", word("word/activeX/activeX1.xml", "<a/>")),
                arguments("office-acts", "file inside", word("word/embeddings/oleObject1.bin", "x")),
                arguments("office-acts", "archive inside", word("word/media/image1.png", new String(zip("a", "b"), StandardCharsets.ISO_8859_1))),
                arguments("office-acts", "template from elsewhere", word("word/_rels/settings.xml.rels", external.formatted("attachedTemplate"))),
                arguments("office-acts", "picture from elsewhere", word("word/_rels/document.xml.rels", external.formatted("image"))),
                arguments("office-acts", "field that starts a program", word("word/footer1.xml", "<f><instrText> DDEAUTO c:\\windows\\cmd.exe </instrText></f>")),
                arguments("office-acts", "links between workbooks", zip("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<w/>", "xl/externalLinks/externalLink1.xml", "<a/>")),
                arguments("damaged-office", "entity", word("word/styles.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>")),
                arguments("damaged-office", "path out of the archive", word("../../etc/passwd", "x")),
                arguments("damaged-office", "same name in capitals", word("WORD/DOCUMENT.XML", "<a/>")),
                arguments("damaged-office", "no markup", word("word/styles.xml", "hello")),
                arguments("damaged-office", "cut", Arrays.copyOf(word(), 90)),
                arguments("office-inflates", "bomb", word("word/media/image1.bmp", "0".repeat(70 * 1024 * 1024))),
                arguments("archive", "zip", zip("a.txt", "x")),
                arguments("archive", "neither Word nor Excel", zip("[Content_Types].xml", "<Types/>", "ppt/presentation.xml", "<a/>")),
                arguments("archive", "Word and Excel at once", word("xl/workbook.xml", "<a/>")));
    }

    private static Stream<Arguments> strangers() {
        return Stream.of(
                arguments("empty", "nothing", new byte[0]),
                arguments("web", "svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.US_ASCII)),
                arguments("web", "web page", "<!doctype html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII)),
                arguments("web", "web page behind text", "hello <html>".getBytes(StandardCharsets.US_ASCII)),
                arguments("other-image", "gif", "GIF89a........".getBytes(StandardCharsets.US_ASCII)),
                arguments("other-image", "webp", "RIFF....WEBPVP8 ".getBytes(StandardCharsets.US_ASCII)),
                arguments("other-image", "heic", "\0\0\0\u0018ftypheic....".getBytes(StandardCharsets.ISO_8859_1)),
                arguments("old-office", "doc", HexFormat.of().parseHex("d0cf11e0a1b11ae10000")),
                arguments("archive", "rar", HexFormat.of().parseHex("526172211a0700")),
                arguments("unknown", "program", "MZ......".getBytes(StandardCharsets.US_ASCII)),
                arguments("unknown", "text", "hello".getBytes(StandardCharsets.US_ASCII)));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("hostile")
    void is_refused_with_its_sentence(String sentence, String name, byte[] file) {
        assertThatThrownBy(() -> checking.check(file)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.key()).isEqualTo("documents." + sentence));
    }

    static Stream<Arguments> good() {
        return Stream.of(
                arguments(DocumentKind.JPEG, image("jpg", 60, 40)),
                arguments(DocumentKind.PNG, image("png", 60, 40)),
                arguments(DocumentKind.PDF, pdf()),
                arguments(DocumentKind.PDF, pdf(packed("/Length 1", "BT (JavaScript and Launch) Tj ET"), "<< /A << /S /URI /URI (https://www.example.org/Launch-it) >> >>")),
                arguments(DocumentKind.DOCX, word("word/_rels/document.xml.rels",
                        "<Relationships><Relationship Type='http://x/hyperlink' Target='http://www.example.org/' TargetMode='External'/></Relationships>")),
                arguments(DocumentKind.XLSX, zip("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<w/>")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void what_is_good_is_known_by_its_content(DocumentKind kind, byte[] file) {
        assertThat(checking.check(file).kind()).isEqualTo(kind);
    }

    @Test
    void what_a_photo_tells_beside_the_picture_is_gone() {
        var kept = checking.check(concat(photo(1), "<?php system($_GET['c']); ?>".getBytes(StandardCharsets.US_ASCII))).bytes();

        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("GPS").doesNotContain("Exif").doesNotContain("php");
    }

    @Test
    void a_photo_stands_upright_as_the_camera_noted() throws IOException {
        for (int orientation = 1; orientation <= 8; orientation++) {
            var drawn = ImageIO.read(new ByteArrayInputStream(checking.check(photo(orientation)).bytes()));
            var swapped = orientation >= 5;
            assertThat(drawn.getWidth()).as("width when held %d", orientation).isEqualTo(swapped ? 20 : 40);
            var first = new Color(drawn.getRGB(3, 3));
            // the red half was at the left; held 2, 3, 7 and 8 it belongs to the other side
            var red = orientation == 1 || orientation == 4 || orientation == 5 || orientation == 6;
            assertThat(first.getRed() > first.getBlue()).as("red first when held %d", orientation).isEqualTo(red);
        }
    }

    @Test
    void a_note_that_makes_no_sense_turns_nothing() {
        for (var broken : new String[] {"457869660000", "4578696600004d4d002a7fffffff", "4578696600004d4d002a00000008ffff0112"}) {
            var exif = HexFormat.of().parseHex(broken);
            var jpeg = image("jpg", 40, 20);
            var file = concat(Arrays.copyOf(jpeg, 2), HexFormat.of().parseHex("ffe1%04x".formatted(2 + exif.length)), exif, Arrays.copyOfRange(jpeg, 2, jpeg.length));
            assertThat(Orientation.of(file)).as(broken).isEqualTo(Orientation.UPRIGHT);
        }
    }

    @Test
    void a_large_photo_is_kept_smaller() throws IOException {
        var drawn = ImageIO.read(new ByteArrayInputStream(checking.check(image("png", 6_000, 100)).bytes()));

        assertThat(drawn.getWidth()).isBetween(2_000, Images.LONGEST_SIDE);
    }

    /// A PNG that says to be of this size, and ends there.
    private static byte[] png(int width, int height) {
        var head = HexFormat.of().parseHex("49484452%08x%08x0802000000".formatted(width, height));
        var check = new CRC32();
        check.update(head);
        return concat(HexFormat.of().parseHex("89504e470d0a1a0a0000000d"), head, HexFormat.of().parseHex("%08x".formatted(check.getValue())));
    }
}
