package org.gongli.documents.letters;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.gongli.documents.letters.Block.Addressee;
import org.gongli.documents.letters.Block.Heading;
import org.gongli.documents.letters.Block.Item;
import org.gongli.documents.letters.Block.Letterhead;
import org.gongli.documents.letters.Block.Qr;
import org.gongli.documents.letters.Block.Reference;
import org.gongli.documents.letters.Block.Rule;
import org.gongli.documents.letters.Block.Sealed;
import org.gongli.documents.letters.Block.Signature;
import org.gongli.documents.letters.Block.Table;
import org.gongli.documents.letters.Block.Title;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.HeaderFooter;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.openpdf.text.pdf.draw.LineSeparator;

/// Sets a letter on A4, with the margins, sizes and order of GB/T 9704; western letters are set smaller. The fonts stand in for those of the standard.
final class PdfLetter {

    private static final float TOP = 105;
    private static final float LEFT = 79;
    private static final float RIGHT = 74;
    private static final float BOTTOM = 99;
    private static final float CHINESE = 16;
    private static final float WESTERN = 12;
    private static final float SMALL = 11;
    private static final float TITLE = 22;
    private static final float LETTERHEAD = 34;
    private static final float LINE = 1.75f;
    private static final float QR = 84;
    private static final float CELL = 5;
    /// Half of the 42 mm that the seal of a union measures.
    private static final float SEAL = 59;
    private static final Color RED = new Color(0xc0, 0x10, 0x10);
    private static final Color FAINT = new Color(0xb8, 0xb8, 0xb8);

    private final Typefaces.Faces faces;
    private final boolean english;
    private final float text;

    PdfLetter(Typefaces.Faces faces, Locale language) {
        this.faces = faces;
        this.english = language.getLanguage().equals("en");
        this.text = english ? WESTERN : CHINESE;
    }

    byte[] write(List<Block> blocks) {
        var out = new ByteArrayOutputStream();
        try (var document = new Document(PageSize.A4, LEFT, RIGHT, TOP, BOTTOM)) {
            var writer = PdfWriter.getInstance(document, out);
            writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
            blocks.stream().filter(Title.class::isInstance).findFirst().ifPresent(title -> document.addTitle(((Title) title).text()));
            document.addCreator("Gongli");
            document.setFooter(pageNumber());
            document.open();
            writer.getExtraCatalog().put(PdfName.LANG, new PdfString(english ? "en" : "zh-CN"));
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

    private HeaderFooter pageNumber() {
        var footer = new HeaderFooter(phrase("\u2014 ", faces.regular(), SMALL), phrase(" \u2014", faces.regular(), SMALL));
        footer.setAlignment(Element.ALIGN_CENTER);
        footer.setBorder(Rectangle.NO_BORDER);
        return footer;
    }

    private Element element(Block block) throws IOException {
        return switch (block) {
            case Letterhead head -> letterhead(head);
            case Reference number -> reference(number);
            case Title title -> spaced(paragraph(title.text(), faces.bold(), TITLE, Element.ALIGN_CENTER), 6, 20);
            case Heading heading -> indented(spaced(paragraph(heading.text(), faces.bold(), text, Element.ALIGN_LEFT), 4, 0));
            case Addressee addressee -> paragraph(addressee.text(), faces.regular(), text, Element.ALIGN_LEFT);
            case Block.Paragraph words -> indented(paragraph(words.text(), faces.regular(), text, english ? Element.ALIGN_JUSTIFIED : Element.ALIGN_LEFT));
            case Signature signature -> signature(signature, false);
            case Sealed sealed -> sealed(sealed);
            case Item item -> item(item.text());
            case Table table -> table(table);
            case Qr qr -> qr(qr);
            case Rule rule -> spaced(new Paragraph(new Chunk(new LineSeparator())), 4, 4);
        };
    }

    private Paragraph letterhead(Letterhead head) {
        float size = english ? TITLE : LETTERHEAD;
        return spaced(paragraph(coloured(head.text(), faces.bold(), size), size, Element.ALIGN_CENTER), 0, 14);
    }

    private Paragraph reference(Reference number) {
        var paragraph = spaced(paragraph(number.text(), faces.regular(), text, Element.ALIGN_CENTER), 0, 22);
        paragraph.add(Chunk.NEWLINE);
        paragraph.add(new Chunk(new LineSeparator(1.6f, 100, RED, Element.ALIGN_CENTER, text / 2)));
        return paragraph;
    }

    /// The first line of who signs and when stands off the text.
    private Paragraph signature(Signature signature, boolean first) {
        return spaced(paragraph(signature.text(), faces.regular(), text, Element.ALIGN_RIGHT), first ? 2 * text : 0, 0);
    }

    /// The lines stand one under the other in the middle of where the seal goes, which a faint ring shows.
    private PdfPTable sealed(Sealed sealed) {
        var place = new PdfPTable(1);
        place.setWidthPercentage(english ? 60 : 66);
        place.setHorizontalAlignment(Element.ALIGN_RIGHT);
        place.setKeepTogether(true);
        place.setSpacingBefore(text);
        var cell = new PdfPCell();
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setFixedHeight(2 * SEAL + 2 * CELL);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        sealed.lines().forEach(line -> cell.addElement(paragraph(line, faces.regular(), text, Element.ALIGN_CENTER)));
        cell.setCellEvent((where, box, layers) -> ring(layers[PdfPTable.BACKGROUNDCANVAS], box));
        place.addCell(cell);
        return place;
    }

    private static void ring(PdfContentByte canvas, Rectangle box) {
        canvas.saveState();
        canvas.setColorStroke(FAINT);
        canvas.setLineWidth(0.6f);
        canvas.setLineDash(3, 3, 0);
        canvas.circle((box.getLeft() + box.getRight()) / 2, (box.getTop() + box.getBottom()) / 2, SEAL);
        canvas.stroke();
        canvas.restoreState();
    }

    private static Paragraph paragraph(String text, List<BaseFont> fonts, float size, int alignment) {
        return paragraph(phrase(text, fonts, size), size, alignment);
    }

    private static Paragraph paragraph(Phrase phrase, float size, int alignment) {
        var paragraph = new Paragraph(phrase);
        paragraph.setAlignment(alignment);
        paragraph.setLeading(size * LINE);
        return paragraph;
    }

    /// Its own font is that of the space around it; the library's default would not be embedded.
    private static Phrase phrase(String text, List<BaseFont> fonts, float size) {
        return phrase(text, fonts, size, Color.BLACK);
    }

    private static Phrase coloured(String text, List<BaseFont> fonts, float size) {
        return phrase(text, fonts, size, RED);
    }

    private static Phrase phrase(String text, List<BaseFont> fonts, float size, Color colour) {
        var phrase = new Phrase(size * LINE, "", new Font(fonts.getFirst(), size));
        Run.of(text, fonts).forEach(run -> phrase.add(new Chunk(run.text(), new Font(run.font(), size, Font.NORMAL, colour)).setSplitCharacter(LineEnds.CHINESE)));
        return phrase;
    }

    /// A paragraph begins two characters to the right.
    private Paragraph indented(Paragraph paragraph) {
        paragraph.setFirstLineIndent(english ? 0 : 2 * text);
        paragraph.setSpacingAfter(english ? text / 2 : 0);
        return paragraph;
    }

    private Paragraph item(String words) {
        var item = paragraph("\u2022 " + words, faces.regular(), text, Element.ALIGN_LEFT);
        item.setIndentationLeft(2 * text);
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

    /// The code at the left, and what there is to say of it at its right.
    private PdfPTable qr(Qr qr) throws IOException {
        var columns = new PdfPTable(new float[] {1, 4});
        columns.setWidthPercentage(100);
        columns.setSpacingBefore(2 * text);
        columns.setKeepTogether(true);
        var image = Image.getInstance(QrImage.png(qr.text()));
        image.scaleAbsolute(QR, QR);
        var code = new PdfPCell(image);
        code.setBorder(Rectangle.NO_BORDER);
        columns.addCell(code);
        var notes = new PdfPCell();
        notes.setBorder(Rectangle.NO_BORDER);
        notes.setVerticalAlignment(Element.ALIGN_MIDDLE);
        qr.notes().forEach(note -> notes.addElement(paragraph(note, faces.regular(), SMALL, Element.ALIGN_LEFT)));
        columns.addCell(notes);
        return columns;
    }

    private static Paragraph spaced(Paragraph paragraph, float before, float after) {
        paragraph.setSpacingBefore(before);
        paragraph.setSpacingAfter(after);
        return paragraph;
    }
}
