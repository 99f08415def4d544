package org.gongli.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/// The first visible sheet with anything in it, of a workbook that passed the guard.
final class WorkbookTable implements Table {

    private final ScanBudget budget;
    private final ReadableWorkbook workbook;
    private final Sheet sheet;

    private WorkbookTable(ScanBudget budget, ReadableWorkbook workbook, Sheet sheet) {
        this.budget = budget;
        this.workbook = workbook;
        this.sheet = sheet;
    }

    static WorkbookTable open(Path file, ScanBudget budget) throws IOException {
        var options = new ReadingOptions(new SpreadsheetGuard(budget).check(file), true);
        var workbook = parsed(budget, () -> workbook(file, options));
        try {
            return new WorkbookTable(budget, workbook, firstWithContent(workbook, budget));
        } catch (FileRefused refused) {
            workbook.close();
            throw refused;
        }
    }

    @Override
    public String sheet() {
        return sheet.getName();
    }

    @Override
    public Stream<TableRow> rows() {
        return rows(sheet, budget);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private static Sheet firstWithContent(ReadableWorkbook workbook, ScanBudget budget) {
        for (var sheet : workbook.getSheets().filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE).toList()) {
            try (var rows = rows(sheet, budget)) {
                if (rows.findFirst().isPresent()) {
                    return sheet;
                }
            }
        }
        throw budget.refuse(Refusal.NO_TABLE);
    }

    private static Stream<TableRow> rows(Sheet sheet, ScanBudget budget) {
        Stream<Row> stream = parsed(budget, () -> open(sheet));
        return StreamSupport.stream(new Rows(stream.spliterator(), budget), false).onClose(stream::close);
    }

    private static final class Rows extends AbstractSpliterator<TableRow> {

        private final Spliterator<Row> source;
        private final ScanBudget budget;
        private int number;
        private @Nullable TableRow found;

        Rows(Spliterator<Row> source, ScanBudget budget) {
            super(Long.MAX_VALUE, ORDERED | NONNULL);
            this.source = source;
            this.budget = budget;
        }

        @Override
        public boolean tryAdvance(Consumer<? super TableRow> action) {
            var row = parsed(budget, this::next);
            row.ifPresent(action);
            return row.isPresent();
        }

        private Optional<TableRow> next() {
            do {
                found = null;
            } while (source.tryAdvance(row -> found = row(row)) && found != null && found.isBlank());
            return Optional.ofNullable(found);
        }

        private TableRow row(Row row) {
            // a row without a number of its own comes with its place from 0
            number = Math.max(row.getRowNum(), number + 1);
            List<String> cells = new ArrayList<>(row.getCellCount());
            var lost = new HashSet<Integer>();
            var filled = 0;
            for (var column = 0; column < row.getCellCount(); column++) {
                var seen = SeenCell.of(row.getOptionalCell(column).orElse(null));
                cells.add(seen.text());
                if (seen.digitsLost()) {
                    lost.add(column);
                }
                if (!seen.text().isEmpty()) {
                    filled = column + 1;
                }
            }
            return new TableRow(number, cells.subList(0, filled), lost);
        }
    }

    private static ReadableWorkbook workbook(Path file, ReadingOptions options) {
        try {
            return new ReadableWorkbook(file.toFile(), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Row> open(Sheet sheet) {
        try {
            return sheet.openStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The sheet reader answers a broken workbook with whatever exception its code runs into: null pointers, indexes, illegal states.
    /// None of them can come from our own code, so this is the one place that turns them all into a refusal.
    private static <R> R parsed(ScanBudget budget, Supplier<R> parsing) {
        try {
            return parsing.get();
        } catch (FileRefused refused) {
            throw refused;
        } catch (RuntimeException broken) {
            throw budget.refuse(Refusal.DAMAGED);
        }
    }
}
