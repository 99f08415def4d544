package org.gongli.documents.content;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.gongli.shared.Refused;
import org.springframework.stereotype.Component;

/// Says what a file is by its first bytes, and lets pass what can do no harm to whoever opens it.
@Component
public class CheckingContent {

    private static final String WORD = "word/document.xml";
    private static final String SHEET = "xl/workbook.xml";

    private final VirusScan scan;

    CheckingContent(VirusScan scan) {
        this.scan = scan;
    }

    /// The file as it may be kept.
    ///
    /// @throws Refused with a `documents.…` sentence when it is none of the kinds that are taken, or holds what must not be in it
    public Content check(byte[] file) {
        if (file.length == 0) {
            throw new Refused("documents.empty");
        }
        scan.scan(file);
        if (starts(file, "25504446")) {
            PdfInspection.of(file).requireHarmless();
            return new Content(DocumentKind.PDF, file);
        }
        if (starts(file, "ffd8ff")) {
            return new Content(DocumentKind.JPEG, Images.redrawn(file, DocumentKind.JPEG));
        }
        if (starts(file, "89504e470d0a1a0a")) {
            return new Content(DocumentKind.PNG, Images.redrawn(file, DocumentKind.PNG));
        }
        if (starts(file, "504b0304")) {
            return office(file);
        }
        throw new Refused(stranger(file));
    }

    private static Content office(byte[] file) {
        var parts = OfficeInspection.of(file).requireHarmless();
        if (parts.contains(WORD) == parts.contains(SHEET)) {
            throw new Refused("documents.archive");
        }
        return new Content(parts.contains(WORD) ? DocumentKind.DOCX : DocumentKind.XLSX, file);
    }

    /// The sentence for a kind that is not taken, and what to do about it.
    private static String stranger(byte[] file) {
        if (file.length > 12 && ascii(file, 4, 8).equals("ftyp") || starts(file, "52494646") || starts(file, "47494638") || starts(file, "49492a00")
                || starts(file, "4d4d002a") || starts(file, "424d")) {
            return "documents.other-image";
        }
        if (starts(file, "d0cf11e0a1b11ae1") || starts(file, "7b5c727466")) {
            return "documents.old-office";
        }
        if (starts(file, "526172211a07") || starts(file, "377abcaf271c") || starts(file, "1f8b08") || starts(file, "504b0506")) {
            return "documents.archive";
        }
        var text = ascii(file, 0, Math.min(file.length, 512)).stripLeading().toLowerCase(Locale.ROOT);
        return text.startsWith("<") || text.contains("<svg") || text.contains("<html") ? "documents.web" : "documents.unknown";
    }

    private static String ascii(byte[] file, int from, int to) {
        return new String(file, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private static boolean starts(byte[] file, String hex) {
        var mark = HexFormat.of().parseHex(hex);
        return file.length >= mark.length && Arrays.equals(file, 0, mark.length, mark, 0, mark.length);
    }
}
