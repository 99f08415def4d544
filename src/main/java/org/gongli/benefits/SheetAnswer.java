package org.gongli.benefits;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.gongli.files.Column;
import org.gongli.files.TableWriter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/// Answers a request with a list for Excel.
public final class SheetAnswer {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private SheetAnswer() {
    }

    /// @param title names the sheet and the file
    public static <T> void send(HttpServletResponse response, String title, List<Column<T>> columns, Stream<T> rows) throws IOException {
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(title + ".xlsx", StandardCharsets.UTF_8).build().toString());
        TableWriter.xlsx(response.getOutputStream(), title, columns, rows);
    }
}
