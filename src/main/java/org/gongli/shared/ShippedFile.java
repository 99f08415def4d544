package org.gongli.shared;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/// A table that comes with the platform.
public final class ShippedFile {

    private ShippedFile() {
    }

    /// The rows of a CSV file on the class path, by the names in its first line.
    public static List<NamedCsvRecord> rows(String path) {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(new ClassPathResource(path).getInputStream(), StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
