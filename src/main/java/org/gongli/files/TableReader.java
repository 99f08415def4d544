package org.gongli.files;

import java.io.IOException;
import java.nio.file.Path;
import org.gongli.shared.PlainText;

/// Opens what people upload: `.xlsx` workbooks and CSV files, recognised by their content.
///
/// ```java
/// try (var table = new TableReader(Limits.standard()).open(upload, "roster.xlsx"); var rows = table.rows()) {
///     rows.forEach(row -> ... row.number(), row.text(0) ...);
/// }
/// ```
public final class TableReader {

    private static final int LONGEST_NAME = 80;

    private final Limits limits;

    public TableReader(Limits limits) {
        this.limits = limits;
    }

    /// Checks the whole file, and only then opens it.
    ///
    /// @param originalName what the person calls the file; it is only quoted in the sentences
    /// @throws FileRefused when it is no table that we take
    public Table open(Path file, String originalName) throws IOException {
        var budget = new ScanBudget(limits, quotable(originalName));
        return switch (FileKind.of(file, budget)) {
            case ZIP -> WorkbookTable.open(file, budget);
            case TEXT -> CsvTable.open(file, budget);
        };
    }

    /// Some browsers send the whole path.
    private static String quotable(String originalName) {
        var name = PlainText.line(originalName.substring(Math.max(originalName.lastIndexOf('/'), originalName.lastIndexOf('\\')) + 1));
        return name.codePointCount(0, name.length()) <= LONGEST_NAME ? name : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "\u2026";
    }
}
