package org.gongli.members;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.ZipFile;

/// What stands in a workbook, as one text.
public final class Unzipped {

    private Unzipped() {
    }

    public static String text(byte[] workbook) throws IOException {
        var file = Files.write(Files.createTempFile("sheet", ".xlsx"), workbook);
        var text = new StringBuilder();
        try (var zip = new ZipFile(file.toFile())) {
            for (var part : zip.stream().toList()) {
                text.append(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        Files.delete(file);
        return text.toString();
    }
}
