package org.gongli.documents.letters;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.gongli.documents.letters.Block.Heading;
import org.gongli.documents.letters.Block.Item;
import org.gongli.documents.letters.Block.Paragraph;
import org.gongli.documents.letters.Block.Qr;
import org.gongli.documents.letters.Block.Rule;
import org.gongli.documents.letters.Block.Signature;
import org.gongli.documents.letters.Block.Table;
import org.gongli.documents.letters.Block.Title;

/// The same letter for Word. Word brings the fonts; the ones named are those of official letters, and every office program has a stand-in.
final class WordLetter {

    private static final String TEXT_FONT = "FangSong";
    private static final String TITLE_FONT = "SimHei";
    private static final String LATIN_FONT = "Times New Roman";
    private static final int TEXT = 12;
    private static final int SMALL = 10;
    private static final int TITLE = 20;
    private static final int HEADING = 14;
    private static final double LINE = 1.5;
    /// Twentieths of a point.
    private static final int MARGIN = 1_440;
    private static final int INDENT = 480;
    private static final int A4_WIDTH = 11_906;
    private static final int A4_HEIGHT = 16_838;
    private static final int QR = 90;

    private final XWPFDocument document = new XWPFDocument();

    private WordLetter() {
    }

    static byte[] write(List<Block> blocks) {
        var letter = new WordLetter();
        try (letter.document) {
            letter.page();
            for (var block : blocks) {
                letter.add(block);
            }
            var out = new ByteArrayOutputStream();
            letter.document.write(out);
            return out.toByteArray();
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private void page() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(A4_WIDTH));
        size.setH(BigInteger.valueOf(A4_HEIGHT));
        var margins = section.addNewPgMar();
        margins.setLeft(BigInteger.valueOf(MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
        margins.setTop(BigInteger.valueOf(MARGIN));
        margins.setBottom(BigInteger.valueOf(MARGIN));
    }

    private void add(Block block) throws IOException, InvalidFormatException {
        switch (block) {
            case Title title -> {
                document.getProperties().getCoreProperties().setTitle(title.text());
                write(paragraph(ParagraphAlignment.CENTER), title.text(), TITLE, true);
            }
            case Heading heading -> write(paragraph(ParagraphAlignment.LEFT), heading.text(), HEADING, true);
            case Paragraph text -> {
                var paragraph = paragraph(ParagraphAlignment.BOTH);
                paragraph.setIndentationFirstLine(INDENT);
                write(paragraph, text.text(), TEXT, false);
            }
            case Signature signature -> write(paragraph(ParagraphAlignment.RIGHT), signature.text(), TEXT, false);
            case Item item -> {
                var paragraph = paragraph(ParagraphAlignment.LEFT);
                paragraph.setIndentationLeft(INDENT);
                write(paragraph, "\u2022 " + item.text(), TEXT, false);
            }
            case Table table -> table(table);
            case Qr qr -> paragraph(ParagraphAlignment.RIGHT).createRun()
                    .addPicture(new ByteArrayInputStream(QrImage.png(qr.text())), PictureType.PNG, "qr.png", Units.toEMU(QR), Units.toEMU(QR));
            case Rule rule -> paragraph(ParagraphAlignment.LEFT).setBorderBottom(Borders.SINGLE);
        }
    }

    private XWPFParagraph paragraph(ParagraphAlignment alignment) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBetween(LINE);
        return paragraph;
    }

    private void table(Table table) {
        int head = table.head().isEmpty() ? 0 : 1;
        XWPFTable grid = document.createTable(Math.max(1, head + table.rows().size()), table.weights().size());
        grid.setWidth("100%");
        if (head == 1) {
            row(grid, 0, table, table.head());
            grid.getRow(0).setRepeatHeader(true);
        }
        for (int r = 0; r < table.rows().size(); r++) {
            row(grid, head + r, table, table.rows().get(r));
        }
    }

    private static void row(XWPFTable grid, int number, Table table, List<String> texts) {
        int all = table.weights().stream().mapToInt(Integer::intValue).sum();
        for (int c = 0; c < texts.size(); c++) {
            XWPFTableCell cell = grid.getRow(number).getCell(c);
            cell.setWidth(100 * table.weights().get(c) / all + "%");
            write(cell.getParagraphs().getFirst(), texts.get(c), SMALL, texts == table.head());
        }
    }

    private static void write(XWPFParagraph paragraph, String text, int size, boolean title) {
        var run = paragraph.createRun();
        run.setFontSize(size);
        run.setBold(title);
        run.setFontFamily(LATIN_FONT, FontCharRange.ascii);
        run.setFontFamily(title ? TITLE_FONT : TEXT_FONT, FontCharRange.eastAsia);
        lines(run, text);
    }

    private static void lines(XWPFRun run, String text) {
        var lines = text.split("\n", -1);
        run.setText(lines[0]);
        for (int i = 1; i < lines.length; i++) {
            run.addBreak();
            run.setText(lines[i]);
        }
    }
}
