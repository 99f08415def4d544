package org.gongli.files;

import java.io.Closeable;
import java.io.IOException;
import java.util.stream.Stream;

/// An uploaded table that passed the guard. It is open on the file until it is closed.
public sealed interface Table extends Closeable permits WorkbookTable, CsvTable {

    /// The name of the sheet; empty for a CSV file.
    String sheet();

    /// The rows that have anything in them, from the top, read as the stream advances. Every call starts again; close each stream.
    /// Rows hidden by a filter are rows too.
    Stream<TableRow> rows() throws IOException;
}
