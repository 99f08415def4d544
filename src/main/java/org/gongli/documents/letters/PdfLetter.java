package org.gongli.documents.letters;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.gongli.documents.letters.Block.Heading;
import org.gongli.documents.letters.Block.Item;
import org.gongli.documents.letters.Block.Qr;
import org.gongli.documents.letters.Block.Rule;
import org.gongli.documents.letters.Block.Signature;
import org.gongli.documents.letters.Block.Table;
import org.gongli.documents.letters.Block.Title;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.openpdf.text.pdf.draw.LineSeparator;

/// Sets a letter on A4, in the proportions of an official letter.
final class PdfLetter {

    private static final float MARGIN = 72;
    private static final float TEXT = 12;
    private static final float SMALL = 10;
    private static final float TITLE = 20;
    private static final float HEADING = 14;
    private static final float LINE = 1.7f;
    private static final float QR = 90;
    private static final float CELL = 5;

    private final Typefaces.Faces faces;

    PdfLetter(Typefaces.Faces faces) {
        this.faces = faces;
    }

    byte[] write(List<Block> blocks, String language) {
        var out = new ByteArrayOutputStream();
        try (var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN)) {
            var writer = PdfWriter.getInstance(document, out);
            writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
            blocks.stream().filter(Title.class::isInstance).findFirst().ifPresent(title -> document.addTitle(((Title) title).text()));
            document.addCreator("Gongli");
            document.open();
            writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language));
            boolean signing = false;
            for (var block : blocks) {
                document.add(block instanceof Signature signature ? signature(signature, !signing) : element(block));
                signing = block instanceof Signature;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private Element element(Block block) throws IOException {
        return switch (block) {
            case Title title -> spaced(paragraph(title.text(), faces.bold(), TITLE, Element.ALIGN_CENTER), 6, 18);
            case Heading heading -> spaced(paragraph(heading.text(), faces.bold(), HEADING, Element.ALIGN_LEFT), 10, 4);
            case Block.Paragraph text -> indented(paragraph(text.text(), faces.regular(), TEXT, Element.ALIGN_JUSTIFIED));
            case Signature signature -> signature(signature, false);
            case Item item -> item(item.text());
            case Table table -> table(table);
            case Qr qr -> qr(qr.text());
            case Rule rule -> spaced(new Paragraph(new Chunk(new LineSeparator())), 4, 4);
        };
    }

    /// The first line of who signs and when stands off the text.
    private Paragraph signature(Signature signature, boolean first) {
        return spaced(paragraph(signature.text(), faces.regular(), TEXT, Element.ALIGN_RIGHT), first ? 2 * TEXT : 0, 0);
    }

    private static Paragraph paragraph(String text, List<BaseFont> fonts, float size, int alignment) {
        var paragraph = new Paragraph(phrase(text, fonts, size));
        paragraph.setAlignment(alignment);
        paragraph.setLeading(size * LINE);
        return paragraph;
    }

    /// Its own font is that of the space around it; the library's default would not be embedded.
    private static Phrase phrase(String text, List<BaseFont> fonts, float size) {
        var phrase = new Phrase(size * LINE, "", new Font(fonts.getFirst(), size));
        Run.of(text, fonts).forEach(run -> phrase.add(new Chunk(run.text(), new Font(run.font(), size))));
        return phrase;
    }

    /// A paragraph begins two characters to the right.
    private static Paragraph indented(Paragraph paragraph) {
        paragraph.setFirstLineIndent(2 * TEXT);
        return paragraph;
    }

    private Paragraph item(String text) {
        var item = paragraph("\u2022 " + text, faces.regular(), TEXT, Element.ALIGN_LEFT);
        item.setIndentationLeft(2 * TEXT);
        return item;
    }

    private PdfPTable table(Table table) {
        var columns = new PdfPTable(table.weights().size());
        var widths = new float[table.weights().size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = table.weights().get(i);
        }
        columns.setWidths(widths);
        columns.setWidthPercentage(100);
        columns.setSpacingBefore(8);
        columns.setSpacingAfter(8);
        table.head().forEach(title -> columns.addCell(cell(title, faces.bold())));
        columns.setHeaderRows(table.head().isEmpty() ? 0 : 1);
        table.rows().forEach(row -> row.forEach(text -> columns.addCell(cell(text, faces.regular()))));
        return columns;
    }

    private static PdfPCell cell(String text, List<BaseFont> fonts) {
        var cell = new PdfPCell(phrase(text, fonts, SMALL));
        cell.setPadding(CELL);
        return cell;
    }

    private static Image qr(String text) throws IOException {
        var image = Image.getInstance(QrImage.png(text));
        image.scaleAbsolute(QR, QR);
        image.setAlignment(Element.ALIGN_RIGHT);
        return image;
    }

    private static Paragraph spaced(Paragraph paragraph, float before, float after) {
        paragraph.setSpacingBefore(before);
        paragraph.setSpacingAfter(after);
        return paragraph;
    }
}
