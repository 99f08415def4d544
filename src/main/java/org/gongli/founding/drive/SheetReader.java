package org.gongli.founding.drive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongli.files.Limits;
import org.gongli.files.TableReader;
import org.gongli.files.TableRow;
import org.gongli.shared.PlainText;
import org.gongli.shared.Refused;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Reads a sheet of enterprises: columns in any order, under the titles that the text `founding.sheet.words.…` lists.
@Component
class SheetReader {

    /// What a column can be.
    enum Field { NAME, USCC, TOWN, STAFF, ADDRESS }

    private final MessageSource texts;

    SheetReader(MessageSource texts) {
        this.texts = texts;
    }

    /// @throws org.gongli.files.FileRefused when it is no table that we take
    /// @throws Refused when it lacks the column of names, or has no row below its titles
    List<Row> read(Path file, String name) throws IOException {
        try (var table = new TableReader(Limits.small()).open(file, name); var rows = table.rows()) {
            return read(rows);
        }
    }

    private List<Row> read(Stream<TableRow> rows) {
        var all = rows.iterator();
        while (all.hasNext()) {
            var columns = columns(all.next());
            if (columns.containsKey(Field.NAME)) {
                var read = new ArrayList<Row>();
                all.forEachRemaining(row -> row(row, columns).ifPresent(read::add));
                if (read.isEmpty()) {
                    throw new Refused("founding.sheet.no-rows");
                }
                return read;
            }
        }
        throw new Refused("founding.sheet.columns");
    }

    private Map<Field, Integer> columns(TableRow row) {
        var columns = new EnumMap<Field, Integer>(Field.class);
        for (int i = 0; i < row.cells().size(); i++) {
            var column = i;
            field(PlainText.line(row.text(i)).toLowerCase(Locale.ROOT)).ifPresent(field -> columns.putIfAbsent(field, column));
        }
        return columns;
    }

    private Optional<Field> field(String title) {
        return Arrays.stream(Field.values()).filter(field -> Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                .flatMap(language -> Stream.of(texts.getMessage("founding.sheet.words." + field.name(), null, "", language).split("[|]")))
                .anyMatch(word -> word.strip().toLowerCase(Locale.ROOT).equals(title))).findFirst();
    }

    private static Optional<Row> row(TableRow row, Map<Field, Integer> columns) {
        var cells = new EnumMap<Field, String>(Field.class);
        columns.forEach((field, column) -> cells.put(field, PlainText.line(row.text(column))));
        return cells.values().stream().allMatch(String::isEmpty) ? Optional.empty() : Optional.of(new Row(row.number(), cells));
    }

    /// @param number as the person sees it at the left of the sheet
    record Row(int number, Map<Field, String> cells) {

        String text(Field field) {
            return cells.getOrDefault(field, "");
        }
    }
}
