package org.gongli.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A CSV file that was read to its end once before its first row is handed out.
final class CsvTable implements Table {

    /// What Excel makes of a long number when it opens a CSV file and saves it again, for example `4.41901E+17`.
    private static final Pattern SHORTENED = Pattern.compile("[0-9](?:\\.[0-9]+)?E\\+(?:1[4-9]|[2-9][0-9]|[1-3][0-9]{2})");

    private final Path file;
    private final ScanBudget budget;
    private final CsvShape shape;

    private CsvTable(Path file, ScanBudget budget, CsvShape shape) {
        this.file = file;
        this.budget = budget;
        this.shape = shape;
    }

    static CsvTable open(Path file, ScanBudget budget) throws IOException {
        var table = new CsvTable(file, budget, CsvShape.of(file, budget));
        try (var rows = table.rows()) {
            if (rows.count() == 0) {
                throw budget.refuse(Refusal.NO_TABLE);
            }
        } catch (CsvParseException e) {
            throw budget.refuse(Refusal.QUOTES);
        }
        return table;
    }

    @Override
    public String sheet() {
        return "";
    }

    @Override
    public Stream<TableRow> rows() throws IOException {
        var reader = CsvReader.builder().fieldSeparator(shape.separator()).allowExtraFields(true).allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true).skipEmptyLines(false).maxBufferSize(1 << 17).ofCsvRecord(shape.open(file));
        var counter = new RowCounter();
        return reader.stream().map(counter::row).filter(row -> !row.isBlank() && !row.text(0).startsWith("sep="))
                .onClose(() -> close(reader));
    }

    @Override
    public void close() {
        // each stream of rows has its own hold on the file
    }

    private static void close(CsvReader<CsvRecord> reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A row is numbered as Excel numbers it: a quoted line break does not start a new one.
    private final class RowCounter {

        private int number;

        TableRow row(CsvRecord csv) {
            var limits = budget.limits();
            if (++number > limits.rows()) {
                throw budget.refuse(Refusal.TOO_MANY_ROWS, limits.rows());
            }
            List<String> cells = new ArrayList<>(csv.getFieldCount());
            var lost = new HashSet<Integer>();
            var filled = 0;
            for (var column = 0; column < csv.getFieldCount(); column++) {
                var text = FormulaSafe.read(csv.getField(column));
                if (text.length() > limits.textLength()) {
                    throw budget.refuse(Refusal.TEXT_TOO_LONG, limits.textLength());
                }
                if (text.indexOf('+') > 0 && SHORTENED.matcher(text).matches()) {
                    lost.add(column);
                }
                if (!text.isEmpty()) {
                    filled = column + 1;
                }
                cells.add(text);
            }
            if (filled > limits.columns()) {
                throw budget.refuse(Refusal.TOO_MANY_COLUMNS, limits.columns());
            }
            return new TableRow(number, cells.subList(0, filled), lost);
        }
    }
}
