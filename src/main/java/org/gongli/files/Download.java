package org.gongli.files;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/// Sends a list to the browser as a workbook to keep, row by row as it is read.
public final class Download {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Download() {
    }

    /// @param title of the list, in the reader's language: the name of the file and of the sheet
    public static <T> void xlsx(HttpServletResponse response, String title, List<Column<T>> columns, Stream<T> rows) {
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(title + ".xlsx", StandardCharsets.UTF_8).build().toString());
        try {
            TableWriter.xlsx(response.getOutputStream(), title, columns, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
