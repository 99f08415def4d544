package org.gongli.organisations.city;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongli.platform.CannotStart;
import org.gongli.shared.PlainText;
import org.springframework.core.io.Resource;

/// Reads one table of a city's files: CSV in UTF-8, with the names of the columns in the first line. Columns that nobody asks for are left alone.
public final class CityTable {

    private CityTable() {
    }

    /// @throws CannotStart naming file and line, when it cannot be read or a column is missing
    public static List<Line> read(Resource file, String... columns) {
        var records = records(file);
        if (records.isEmpty()) {
            throw new CannotStart("%s is empty. Its first line names the columns: %s.".formatted(name(file), String.join(",", columns)));
        }
        var header = records.getFirst().getFields().stream().map(PlainText::line).toList();
        Arrays.stream(columns).filter(column -> !header.contains(column)).findFirst().ifPresent(column -> {
            throw new CannotStart("%s, line 1: the column %s is missing. The first line names the columns: %s."
                    .formatted(name(file), column, String.join(",", columns)));
        });
        return records.stream().skip(1).map(row -> line(file, header, row)).toList();
    }

    private static Line line(Resource file, List<String> header, CsvRecord row) {
        if (row.getFieldCount() != header.size()) {
            throw new CannotStart("%s, line %d: %d columns are expected, %d are there."
                    .formatted(name(file), row.getStartingLineNumber(), header.size(), row.getFieldCount()));
        }
        var cells = new HashMap<String, String>();
        for (var i = 0; i < header.size(); i++) {
            cells.put(header.get(i), PlainText.line(row.getField(i)));
        }
        return new Line(name(file), row.getStartingLineNumber(), cells);
    }

    private static List<CsvRecord> records(Resource file) {
        try (var reader = CsvReader.builder().allowMissingFields(true).allowExtraFields(true).ofCsvRecord(text(file))) {
            return reader.stream().toList();
        } catch (CsvParseException e) {
            throw new CannotStart("%s is no table: %s.".formatted(name(file), e.getMessage()));
        } catch (IOException e) {
            throw new CannotStart("%s cannot be read (%s). Name the folder that describes the city with --gongli.city=FOLDER."
                    .formatted(file.getDescription(), e.getMessage()));
        }
    }

    private static String text(Resource file) throws IOException {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.getContentAsByteArray())).toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new CannotStart("%s is not in UTF-8. Save it as \"CSV UTF-8\".".formatted(name(file)));
        }
    }

    private static String name(Resource file) {
        return file.getFilename() == null ? file.getDescription() : file.getFilename();
    }

    /// One line below the names of the columns.
    public record Line(String file, long number, Map<String, String> cells) {

        /// @throws CannotStart when the cell is empty
        public String text(String column) {
            var text = cells.getOrDefault(column, "");
            if (text.isEmpty()) {
                throw fault("the column %s is empty", column);
            }
            return text;
        }

        /// @throws CannotStart when the cell is no code of so many digits
        String code(String column, int digits) {
            var code = text(column);
            if (!code.matches("[0-9]{" + digits + "}")) {
                throw fault("%s is no code of %d digits", code, digits);
            }
            return code;
        }

        /// @throws CannotStart when the cell is no number from 1 to 12
        int tile(String column) {
            var tile = text(column);
            if (!tile.matches("[1-9]|1[0-2]")) {
                throw fault("the place on the tile map, %s, is no number from 1 to 12: %s", column, tile);
            }
            return Integer.parseInt(tile);
        }

        CannotStart fault(String sentence, Object... args) {
            return new CannotStart("%s, line %d: %s.".formatted(file, number, sentence.formatted(args)));
        }
    }
}
