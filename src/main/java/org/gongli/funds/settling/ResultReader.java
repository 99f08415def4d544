package org.gongli.funds.settling;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gongli.files.FileRefused;
import org.gongli.files.Limits;
import org.gongli.files.TableReader;
import org.gongli.files.TableRow;
import org.gongli.funds.paying.BankWords;
import org.gongli.funds.paying.BankWords.Field;
import org.gongli.shared.PlainText;
import org.gongli.shared.Refused;
import org.springframework.stereotype.Component;

/// Reads a file that came back from the bank: the columns may stand in any order, with anything above them.
@Component
class ResultReader {

    private static final Set<Field> NEEDED = Set.of(Field.BATCH, Field.LINE, Field.AMOUNT, Field.RESULT);

    private final BankWords words;

    ResultReader(BankWords words) {
        this.words = words;
    }

    /// @throws FileRefused when it is no table that we take
    /// @throws Refused     when it lacks a column that is needed, or has no row below its titles
    List<ResultRow> read(Path file, String name) throws IOException {
        try (var table = new TableReader(Limits.small()).open(file, name); var rows = table.rows()) {
            return read(rows);
        }
    }

    private List<ResultRow> read(Stream<TableRow> rows) {
        var all = rows.iterator();
        while (all.hasNext()) {
            var columns = columns(all.next());
            if (columns.keySet().containsAll(NEEDED)) {
                var read = new ArrayList<ResultRow>();
                all.forEachRemaining(row -> read.add(row(row, columns)));
                if (read.isEmpty()) {
                    throw new Refused("funds.result.no-rows");
                }
                return read;
            }
        }
        throw new Refused("funds.result.columns", words.title(Field.BATCH), words.title(Field.LINE), words.title(Field.AMOUNT), words.title(Field.RESULT));
    }

    private Map<Field, Integer> columns(TableRow row) {
        var columns = new EnumMap<Field, Integer>(Field.class);
        for (int i = 0; i < row.cells().size(); i++) {
            var column = i;
            words.field(row.text(i)).ifPresent(field -> columns.putIfAbsent(field, column));
        }
        return columns;
    }

    private static ResultRow row(TableRow row, Map<Field, Integer> columns) {
        var cells = new EnumMap<Field, String>(Field.class);
        columns.forEach((field, column) -> cells.put(field, PlainText.line(row.text(column))));
        var number = columns.get(Field.NUMBER);
        return new ResultRow(row.number(), cells, number != null && row.lostDigits(number));
    }
}
