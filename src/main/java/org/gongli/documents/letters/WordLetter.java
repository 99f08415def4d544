package org.gongli.documents.letters;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.gongli.documents.letters.Block.Addressee;
import org.gongli.documents.letters.Block.Heading;
import org.gongli.documents.letters.Block.Item;
import org.gongli.documents.letters.Block.Letterhead;
import org.gongli.documents.letters.Block.Paragraph;
import org.gongli.documents.letters.Block.Qr;
import org.gongli.documents.letters.Block.Reference;
import org.gongli.documents.letters.Block.Rule;
import org.gongli.documents.letters.Block.Sealed;
import org.gongli.documents.letters.Block.Signature;
import org.gongli.documents.letters.Block.Table;
import org.gongli.documents.letters.Block.Title;

/// The same letter for Word. Word brings the fonts; the ones named are those of official letters, and every office program has a stand-in.
final class WordLetter {

    private static final String TEXT_FONT = "FangSong";
    private static final String TITLE_FONT = "SimHei";
    private static final String LATIN_FONT = "Times New Roman";
    private static final int CHINESE = 16;
    private static final int WESTERN = 12;
    private static final int SMALL = 11;
    private static final int TITLE = 22;
    private static final int LETTERHEAD = 34;
    private static final double LINE = 1.5;
    private static final double AFTER_TABLE = 0.5;
    /// Twentieths of a point.
    private static final int TOP = 2_098;
    private static final int LEFT = 1_588;
    private static final int RIGHT = 1_474;
    private static final int BOTTOM = 1_985;
    private static final int POINT = 20;
    /// What a seal of 42 mm takes above the lines that it covers, and how far these stand from the left edge.
    private static final int SEAL = 700;
    private static final int SIGNING = 3_200;
    private static final String RED = "C01010";
    private static final int A4_WIDTH = 11_906;
    private static final int A4_HEIGHT = 16_838;
    private static final int QR = 90;

    private final XWPFDocument document = new XWPFDocument();

    private final boolean english;
    private final int text;

    private WordLetter(Locale language) {
        this.english = language.getLanguage().equals("en");
        this.text = english ? WESTERN : CHINESE;
    }

    static byte[] write(List<Block> blocks, Locale language) {
        var letter = new WordLetter(language);
        try (letter.document) {
            letter.page();
            letter.language();
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

    /// Without it an office program that lacks the fonts draws Han characters as Japanese writes them. Figures are Western: as Chinese they would be broken anywhere.
    private void language() {
        var styles = document.createStyles();
        styles.setEastAsia("zh-CN");
        styles.setSpellingLanguage("en-GB");
    }

    private void page() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(A4_WIDTH));
        size.setH(BigInteger.valueOf(A4_HEIGHT));
        var margins = section.addNewPgMar();
        margins.setLeft(BigInteger.valueOf(LEFT));
        margins.setRight(BigInteger.valueOf(RIGHT));
        margins.setTop(BigInteger.valueOf(TOP));
        margins.setBottom(BigInteger.valueOf(BOTTOM));
        pageNumber(document.createFooter(HeaderFooterType.DEFAULT).createParagraph());
    }

    private static void pageNumber(XWPFParagraph footer) {
        footer.setAlignment(ParagraphAlignment.CENTER);
        footer.createRun().setText("\u2014 ");
        footer.getCTP().addNewFldSimple().setInstr("PAGE");
        footer.createRun().setText(" \u2014");
    }

    private void add(Block block) throws IOException, InvalidFormatException {
        switch (block) {
            case Title title -> {
                document.getProperties().getCoreProperties().setTitle(title.text());
                write(paragraph(ParagraphAlignment.CENTER), title.text(), TITLE, true);
            }
            case Letterhead head -> write(paragraph(ParagraphAlignment.CENTER), head.text(), english ? TITLE : LETTERHEAD, true).setColor(RED);
            case Reference number -> reference(number);
            case Heading heading -> write(indented(paragraph(ParagraphAlignment.LEFT)), heading.text(), text, true);
            case Addressee addressee -> write(paragraph(ParagraphAlignment.LEFT), addressee.text(), text, false);
            case Paragraph words -> write(indented(paragraph(ParagraphAlignment.BOTH)), words.text(), text, false);
            case Signature signature -> write(paragraph(ParagraphAlignment.RIGHT), signature.text(), text, false);
            case Sealed sealed -> sealed(sealed);
            case Item item -> {
                var paragraph = paragraph(ParagraphAlignment.LEFT);
                paragraph.setIndentationLeft(2 * text * POINT);
                write(paragraph, "\u2022 " + item.text(), text, false);
            }
            case Table table -> table(table);
            case Qr qr -> {
                paragraph(ParagraphAlignment.LEFT).createRun().addPicture(new ByteArrayInputStream(QrImage.png(qr.text())), PictureType.PNG, "qr.png", Units.toEMU(QR), Units.toEMU(QR));
                qr.notes().forEach(note -> write(paragraph(ParagraphAlignment.LEFT), note, SMALL, false));
            }
            case Rule rule -> paragraph(ParagraphAlignment.LEFT).setBorderBottom(Borders.SINGLE);
        }
    }

    private void reference(Reference number) {
        var paragraph = paragraph(ParagraphAlignment.CENTER);
        write(paragraph, number.text(), text, false);
        paragraph.setBorderBottom(Borders.SINGLE);
        var line = paragraph.getCTP().getPPr().getPBdr().getBottom();
        line.setColor(RED);
        line.setSz(BigInteger.valueOf(12));
        line.setSpace(BigInteger.valueOf(6));
        paragraph.setSpacingAfter(text * POINT);
    }

    private void sealed(Sealed sealed) {
        for (int i = 0; i < sealed.lines().size(); i++) {
            var paragraph = paragraph(ParagraphAlignment.CENTER);
            paragraph.setIndentationLeft(SIGNING);
            paragraph.setSpacingBefore(i == 0 ? SEAL : 0);
            write(paragraph, sealed.lines().get(i), text, false);
        }
    }

    /// A Chinese paragraph begins two characters to the right.
    private XWPFParagraph indented(XWPFParagraph paragraph) {
        paragraph.setIndentationFirstLine(english ? 0 : 2 * text * POINT);
        return paragraph;
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
        columns(grid, table.weights());
        if (head == 1) {
            row(grid, 0, table, table.head());
            grid.getRow(0).setRepeatHeader(true);
        }
        for (int r = 0; r < table.rows().size(); r++) {
            row(grid, head + r, table, table.rows().get(r));
        }
        paragraph(ParagraphAlignment.LEFT).setSpacingBetween(AFTER_TABLE);
    }

    /// Not every office program goes by the widths of the cells.
    private static void columns(XWPFTable grid, List<Integer> weights) {
        int all = weights.stream().mapToInt(Integer::intValue).sum();
        var columns = grid.getCTTbl().addNewTblGrid();
        weights.forEach(weight -> columns.addNewGridCol().setW(BigInteger.valueOf((long) (A4_WIDTH - LEFT - RIGHT) * weight / all)));
    }

    private static void row(XWPFTable grid, int number, Table table, List<String> texts) {
        int all = table.weights().stream().mapToInt(Integer::intValue).sum();
        for (int c = 0; c < texts.size(); c++) {
            XWPFTableCell cell = grid.getRow(number).getCell(c);
            cell.setWidth(100 * table.weights().get(c) / all + "%");
            write(cell.getParagraphs().getFirst(), texts.get(c), SMALL, texts == table.head());
        }
    }

    private static XWPFRun write(XWPFParagraph paragraph, String text, int size, boolean title) {
        var run = paragraph.createRun();
        run.setFontSize(size);
        run.setBold(title);
        run.setFontFamily(LATIN_FONT, FontCharRange.ascii);
        run.setFontFamily(title ? TITLE_FONT : TEXT_FONT, FontCharRange.eastAsia);
        lines(run, text);
        return run;
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
