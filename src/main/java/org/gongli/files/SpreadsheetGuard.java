package org.gongli.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// Stands before the sheet reader, because a workbook of 1.5 KB can take all memory of the popular ones.
///
/// It opens the archive with the same library as the sheet reader, so that both find the same parts, and then reads each part once
/// to its end: counting what really comes out, and scanning all markup ([PartScan]).
final class SpreadsheetGuard {

    private static final Pattern WORKBOOK = Pattern.compile("(?:^|.*/)workbook\\d*\\.xml");
    private static final Pattern UNSAFE_NAME = Pattern.compile("^/|\\\\|^[a-z]:|(?:^|/)\\.\\.?(?:/|$)|//|\\p{Cntrl}");
    private static final int SNIFFED = 64;

    private final ScanBudget budget;

    SpreadsheetGuard(ScanBudget budget) {
        this.budget = budget;
    }

    /// @return whether the workbook has number formats
    /// @throws FileRefused when it is no workbook that may be read
    boolean check(Path file) throws IOException {
        countParts(file);
        try (var zip = ZipFile.builder().setPath(file).get()) {
            var parts = Collections.list(zip.getEntries());
            requireWorkbook(parts.stream().map(part -> part.getName().toLowerCase(Locale.ROOT)).toList());
            var scan = new PartScan(budget);
            for (var part : parts) {
                read(zip, part, scan);
            }
            scan.finish();
            return scan.styled();
        } catch (IOException | IllegalArgumentException e) {
            // the archive says nonsense about itself
            throw budget.refuse(Refusal.DAMAGED);
        }
    }

    /// Counts the entries of the directory by their signature, before a library builds an object for each.
    private void countParts(Path file) throws IOException {
        var parts = 0;
        var window = 0;
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (var next = in.read(); next >= 0; next = in.read()) {
                window = window << 8 | next;
                if (window == 0x504b0102 && ++parts > budget.limits().parts()) {
                    throw budget.refuse(Refusal.TOO_MANY_PARTS, budget.limits().parts());
                }
            }
        }
    }

    private void requireWorkbook(List<String> names) {
        if (names.contains("mimetype") && names.contains("content.xml")) {
            throw budget.refuse(Refusal.OPEN_DOCUMENT);
        }
        if (!names.contains("[content_types].xml")) {
            throw budget.refuse(Refusal.ARCHIVE);
        }
        if (names.stream().anyMatch(name -> name.endsWith("workbook.bin"))) {
            throw budget.refuse(Refusal.BINARY_WORKBOOK);
        }
        if (names.stream().noneMatch(name -> WORKBOOK.matcher(name).matches())) {
            throw budget.refuse(Refusal.DOCUMENT);
        }
        if (names.stream().anyMatch(name -> name.endsWith("vbaproject.bin") || name.contains("/macrosheets/"))) {
            throw budget.refuse(Refusal.MACROS);
        }
        if (new HashSet<>(names).size() < names.size()) {
            throw budget.refuse(Refusal.DUPLICATE_PART);
        }
        if (names.stream().anyMatch(name -> UNSAFE_NAME.matcher(name).find())) {
            throw budget.refuse(Refusal.UNSAFE_PART_NAME);
        }
    }

    private void read(ZipFile zip, ZipArchiveEntry part, PartScan scan) throws IOException {
        if (part.getGeneralPurposeBit().usesEncryption()) {
            throw budget.refuse(Refusal.ENCRYPTED);
        }
        if (part.getMethod() != ZipEntry.STORED && part.getMethod() != ZipEntry.DEFLATED) {
            throw budget.refuse(Refusal.DAMAGED);
        }
        var start = start(zip, part);
        if (start.length > 3 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4) {
            throw budget.refuse(Refusal.NESTED_ARCHIVE);
        }
        var markup = isMarkup(start);
        try (var in = new CountedStream(zip.getInputStream(part), budget, markup)) {
            if (markup) {
                scan(scan, in, part.getName());
            }
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private void scan(PartScan scan, CountedStream in, String name) {
        try {
            scan.read(in);
        } catch (XMLStreamException e) {
            // drawings for old versions were never good markup, and nobody reads them
            if (!name.toLowerCase(Locale.ROOT).endsWith(".vml")) {
                throw budget.refuse(Refusal.DAMAGED);
            }
        }
    }

    private static byte[] start(ZipFile zip, ZipArchiveEntry part) throws IOException {
        try (InputStream in = zip.getInputStream(part)) {
            return in.readNBytes(SNIFFED);
        }
    }

    /// Markup starts with `<`, after a mark of its encoding and white space; zeros belong to encodings of two or four bytes.
    private static boolean isMarkup(byte[] start) {
        for (var b : start) {
            switch (b) {
                case '<' -> {
                    return true;
                }
                case 0, ' ', '\t', '\r', '\n', (byte) 0xef, (byte) 0xbb, (byte) 0xbf, (byte) 0xfe, (byte) 0xff -> { }
                default -> {
                    return false;
                }
            }
        }
        return start.length == SNIFFED;
    }
}
