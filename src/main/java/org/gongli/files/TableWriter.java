package org.gongli.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gongli.shared.Money;
import org.jspecify.annotations.Nullable;

/// Writes a list as it streams by, in constant memory: a workbook for people, CSV for programs. The given output stays open.
public final class TableWriter {

    /// Excel ends at 1,048,576 rows; the list goes on in a second sheet.
    static final int ROWS_PER_SHEET = 1_000_000;

    private static final int ROWS_PER_FLUSH = 500;
    private static final int LONGEST_TEXT = 32_767;
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private TableWriter() {}

    /// A workbook whose titles are bold, stay in view and have filters. Dates, numbers and money are typed; all other cells are text.
    public static <T> void xlsx(OutputStream out, String sheetName, List<Column<T>> columns, Stream<T> rows) throws IOException {
        xlsx(out, sheetName, columns, rows.iterator(), ROWS_PER_SHEET);
    }

    /// A CSV file in UTF-8 that Excel opens without asking, comma-separated, times as 2026-11-22 09:30, money as 1234.50.
    public static <T> void csv(OutputStream out, List<Column<T>> columns, Stream<T> rows) throws IOException {
        out.write(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});
        try (var csv = CsvWriter.builder().build(new Unclosed(out), StandardCharsets.UTF_8)) {
            csv.writeRecord(columns.stream().map(column -> FormulaSafe.written(column.title())).toList());
            for (var all = rows.iterator(); all.hasNext(); ) {
                var row = all.next();
                csv.writeRecord(columns.stream().map(column -> csvCell(column.of(row))).toList());
            }
        }
    }

    static <T> void xlsx(OutputStream out, String sheetName, List<Column<T>> columns, Iterator<T> rows, int rowsPerSheet) throws IOException {
        try (var workbook = new Workbook(new Unclosed(out), "Gongli", "1.0")) {
            do {
                sheet(workbook.newWorksheet(sheetName.isBlank() ? "1" : sheetName), columns, rows, rowsPerSheet);
            } while (rows.hasNext());
        }
    }

    private static <T> void sheet(Worksheet sheet, List<Column<T>> columns, Iterator<T> rows, int most) throws IOException {
        for (var c = 0; c < columns.size(); c++) {
            var column = columns.get(c);
            sheet.width(c, Math.min(Math.max(column.width(), displayWidth(column.title()) + 4), 80));
            sheet.style(c).format(column.kind().format()).set();
            sheet.inlineString(0, c, text(column.title()));
            sheet.style(0, c).bold().fillColor("FFF3F0EA").set();
        }
        sheet.freezePane(0, 1);
        var r = 0;
        while (r < most && rows.hasNext()) {
            r++;
            var row = rows.next();
            for (var c = 0; c < columns.size(); c++) {
                cell(sheet, r, c, columns.get(c), row);
            }
            if (r % ROWS_PER_FLUSH == 0) {
                format(sheet, columns, r - ROWS_PER_FLUSH + 1, r);
                sheet.flush();
            }
        }
        if (r % ROWS_PER_FLUSH > 0) {
            format(sheet, columns, r - r % ROWS_PER_FLUSH + 1, r);
        }
        if (!columns.isEmpty()) {
            sheet.setAutoFilter(0, 0, r, columns.size() - 1);
        }
        sheet.finish();
    }

    /// The format of a column counts for cells that are typed later; those that are written need their own.
    private static <T> void format(Worksheet sheet, List<Column<T>> columns, int firstRow, int lastRow) {
        for (var c = 0; c < columns.size(); c++) {
            sheet.range(firstRow, c, lastRow, c).style().format(columns.get(c).kind().format()).set();
        }
    }

    private static <T> void cell(Worksheet sheet, int r, int c, Column<T> column, T row) {
        switch (column.of(row)) {
            case null -> { }
            case Money money -> sheet.value(r, c, money.yuan());
            case Number number -> sheet.value(r, c, number);
            case LocalDate date -> sheet.value(r, c, date);
            case LocalDateTime time -> sheet.value(r, c, time);
            case Object other -> sheet.inlineString(r, c, text(other.toString()));
        }
    }

    /// As a workbook can hold it: a text that looks like the escape of a character is itself escaped.
    private static String text(String text) {
        var whole = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "\u2026";
        return LOOKS_ESCAPED.matcher(whole).replaceAll("_x005F_");
    }

    private static String csvCell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Money money -> money.yuan().toPlainString();
            case Number number -> number.toString();
            case LocalDateTime time -> TIME.format(time);
            case Object other -> FormulaSafe.written(other.toString());
        };
    }

    private static double displayWidth(String text) {
        return text.codePoints().mapToDouble(c -> c < 0x2e80 ? 1 : 2).sum();
    }

    /// The libraries close what they write to; a response or an archive is not theirs to close.
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
