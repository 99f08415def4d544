package org.gongli.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/// What a file is, by its first bytes. Its name is not asked.
enum FileKind {

    ZIP, TEXT;

    private record Mark(String hex, Refusal refusal) {

        boolean opens(byte[] start) {
            var mark = HexFormat.of().parseHex(hex);
            return start.length >= mark.length && Arrays.equals(start, 0, mark.length, mark, 0, mark.length);
        }
    }

    private static final String COMPOUND_FILE = "d0cf11e0a1b11ae1";

    private static final List<Mark> STRANGERS = List.of(
            new Mark("25504446", Refusal.PDF),
            new Mark("89504e470d0a1a0a", Refusal.IMAGE), // png
            new Mark("ffd8ff", Refusal.IMAGE), // jpeg
            new Mark("47494638", Refusal.IMAGE), // gif
            new Mark("49492a00", Refusal.IMAGE), // tiff
            new Mark("4d4d002a", Refusal.IMAGE),
            new Mark("52494646", Refusal.IMAGE), // webp
            new Mark("526172211a07", Refusal.ARCHIVE), // rar
            new Mark("377abcaf271c", Refusal.ARCHIVE), // 7z
            new Mark("1f8b08", Refusal.ARCHIVE), // gzip
            new Mark("504b0506", Refusal.ARCHIVE), // an empty zip
            new Mark("7b5c727466", Refusal.DOCUMENT)); // rtf

    static FileKind of(Path file, ScanBudget budget) throws IOException {
        var size = Files.size(file);
        if (size == 0) {
            throw budget.refuse(Refusal.EMPTY);
        }
        if (size > budget.limits().fileBytes()) {
            throw budget.refuse(Refusal.TOO_LARGE, ScanBudget.megabytes(budget.limits().fileBytes()));
        }
        byte[] start;
        try (var in = Files.newInputStream(file)) {
            start = in.readNBytes(1024);
        }
        if (new Mark(COMPOUND_FILE, Refusal.OLD_WORKBOOK).opens(start)) {
            throw budget.refuse(compoundFile(file));
        }
        for (var stranger : STRANGERS) {
            if (stranger.opens(start)) {
                throw budget.refuse(stranger.refusal());
            }
        }
        if (start.length > 12 && new String(start, 4, 4, StandardCharsets.ISO_8859_1).equals("ftyp")) {
            throw budget.refuse(Refusal.IMAGE); // heic
        }
        if (new Mark("504b0304", Refusal.ARCHIVE).opens(start)) {
            return ZIP;
        }
        refuseMarkup(start, budget);
        return TEXT;
    }

    /// Many systems call a web page `.xls`.
    private static void refuseMarkup(byte[] start, ScanBudget budget) {
        var text = new String(start, StandardCharsets.ISO_8859_1).replace("\u00ef\u00bb\u00bf", "").replace("\0", "").stripLeading().toLowerCase(Locale.ROOT);
        if (text.startsWith("<?xml") && !text.contains("<html")) {
            throw budget.refuse(Refusal.XML);
        }
        if (text.startsWith("<") && (text.contains("<html") || text.contains("<!doctype") || text.contains("<table") || text.contains("<meta")
                || text.contains("<head") || text.startsWith("<!--"))) {
            throw budget.refuse(Refusal.HTML);
        }
    }

    /// The container of old Office files and of encrypted new ones. Its directory has entries of 128 bytes that start with a name.
    private static Refusal compoundFile(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (var entry = in.readNBytes(128); entry.length == 128; entry = in.readNBytes(128)) {
                var name = new String(entry, 0, 64, StandardCharsets.UTF_16LE);
                if (name.startsWith("EncryptedPackage\0") || name.startsWith("EncryptionInfo\0")) {
                    return Refusal.ENCRYPTED;
                }
                if (name.startsWith("WordDocument\0") || name.startsWith("PowerPoint Document\0")) {
                    return Refusal.DOCUMENT;
                }
            }
        }
        return Refusal.OLD_WORKBOOK;
    }
}
