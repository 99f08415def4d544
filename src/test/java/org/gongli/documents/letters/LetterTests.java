package org.gongli.documents.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gongli.documents.content.CheckingContent;
import org.gongli.documents.content.DocumentKind;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// One template, two files; read again by other programs than those that wrote them.
@GongliTest
class LetterTests {

    /// Invented, of characters that everybody has, and one beyond 16 bits.
    private static final String NAME = "\u9648\u7f8e\u4e3d";
    private static final String RARE = "\ud842\udfb7\u7530";
    private static final String NOBODY_HAS = "\udbff\udffd";

    private final Letters letters;
    private final CheckingContent checking;

    LetterTests(Letters letters, CheckingContent checking) {
        this.letters = letters;
        this.checking = checking;
    }

    @Test
    void the_pdf_holds_chinese_text_that_can_be_selected_in_fonts_of_its_own() throws IOException {
        var pdf = letters.pdf("documents/certificate", values(NAME));

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains(NAME).contains("2026\u5e7411\u670822\u65e5").contains("7K3M");
            for (var page : document.getPages()) {
                for (var font : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(font)).as(font.getName()).matches(PDFont::isEmbedded);
                }
            }
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Title");
            assertThat(pdf.length).as("only the characters that it uses").isLessThan(400_000);
        }
    }

    @Test
    void the_word_file_says_the_same() throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(letters.word("documents/certificate", values(NAME)))); var text = new XWPFWordExtractor(document)) {
            assertThat(text.getText()).contains(NAME).contains("2026\u5e7411\u670822\u65e5").contains("7K3M");
            assertThat(document.getAllPictures()).hasSize(1);
            assertThat(qr(document.getAllPictures().getFirst().getData())).isEqualTo("https://gongli.example/verify/7K3M");
        }
    }

    @Test
    void rare_characters_are_shown_or_seen_to_be_missing() throws IOException {
        for (var name : List.of(RARE, NOBODY_HAS, "a\u0000b", "\ud842")) {
            try (var document = Loader.loadPDF(letters.pdf("documents/certificate", values(name)))) {
                var text = new PDFTextStripper().getText(document);
                if (name.equals(NOBODY_HAS)) {
                    assertThat(text).contains("[U+10FFFD]");
                }
                if (name.equals(RARE)) {
                    assertThat(text).containsAnyOf(RARE, "[U+20BB7]\u7530");
                }
            }
            assertThat(letters.word("documents/certificate", values(name))).isNotEmpty();
        }
    }

    @Test
    void every_template_is_written_in_both_languages_and_comes_in_pairs() throws IOException {
        try (var files = Files.walk(Path.of("src/main/resources/letters"))) {
            for (var file : files.filter(path -> path.toString().endsWith(".txt") && !path.toString().endsWith("_en.txt")).toList()) {
                assertThat(Path.of(file.toString().replace(".txt", "_en.txt"))).exists();
            }
        }
        assertThat(letters.pdf("documents/certificate", Locale.ENGLISH, values("Chen Mei"))).isNotEmpty();
    }

    /// Both files are kept beside the screenshots, to be looked at.
    @ParameterizedTest
    @MethodSource("org.gongli.documents.letters.LetterSamples#templates")
    void every_template_becomes_a_pdf_of_its_own_fonts_and_a_word_file(String template) throws IOException {
        for (var language : List.of(Locale.CHINA, Locale.ENGLISH)) {
            var values = LetterSamples.values(language);
            var pdf = letters.pdf(template, language, values);
            keep(template, language, ".pdf", pdf);
            keep(template, language, ".docx", letters.word(template, language, values));

            try (var document = Loader.loadPDF(pdf)) {
                assertThat(new PDFTextStripper().getText(document)).contains("\u2014 1 \u2014").doesNotContain("{").doesNotContain("[U+");
                assertThat(embedded(document)).isTrue();
            }
        }
    }

    private static boolean embedded(PDDocument document) throws IOException {
        for (var page : document.getPages()) {
            for (var font : page.getResources().getFontNames()) {
                if (!page.getResources().getFont(font).isEmbedded()) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void keep(String template, Locale language, String ending, byte[] content) throws IOException {
        Files.write(Files.createDirectories(Path.of("target", "letters")).resolve(template.replace('/', '-') + "-" + language + ending), content);
    }

    @Test
    void no_line_of_chinese_begins_with_a_closing_mark_or_ends_with_an_opening_one() throws IOException {
        var statement = "\u5de5\u4f1a\uff0c\u300a\u6cd5\u300b\u3002".repeat(60);
        for (int shift = 0; shift < 7; shift++) {
            var values = values("\u4e2d".repeat(shift) + statement);
            try (var document = Loader.loadPDF(letters.pdf("documents/certificate", values))) {
                assertThat(new PDFTextStripper().getText(document).lines()).noneMatch(line -> line.matches("^[\uff0c\u300b\u3002].*")).noneMatch(line -> line.endsWith("\u300a"));
            }
        }
    }

    @Test
    void our_own_letters_could_be_handed_in_again() {
        assertThat(checking.check(letters.pdf("documents/certificate", values(NAME))).kind()).isEqualTo(DocumentKind.PDF);
        assertThat(checking.check(letters.word("documents/certificate", values(NAME))).kind()).isEqualTo(DocumentKind.DOCX);
    }

    @Test
    void chinese_is_drawn_as_in_china_not_as_in_japan() throws IOException {
        try (var document = Loader.loadPDF(letters.pdf("documents/certificate", values(NAME)))) {
            var fonts = new ArrayList<String>();
            for (var name : document.getPage(0).getResources().getFontNames()) {
                fonts.add(document.getPage(0).getResources().getFont(name).getName());
            }
            assertThat(fonts).isNotEmpty().noneMatch(font -> font.contains("CJKjp"));
        }
    }

    private static Map<String, Object> values(String name) {
        var values = new HashMap<String, Object>(Map.of("title", "Title", "statement", name, "number", "2026-1", "issuer", "Issuer", "issuedAt", LocalDate.of(2026, 11, 22),
                "address", "https://gongli.example/verify/7K3M", "code", "7K3M"));
        values.put("validTo", null);
        return values;
    }

    private static String qr(byte[] png) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(png));
        var points = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        try {
            return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), points)))).getText();
        } catch (ReaderException e) {
            throw new IOException(e);
        }
    }
}
