package org.gongli.documents.dossiers;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongli.shared.PlainText;

/// Puts pieces into an archive as they come, numbered, and keeps what the index needs.
final class ZipBinder implements DossierPart.Binder {

    private static final int LONGEST_NAME = 80;

    private final ZipOutputStream zip;
    private final Instant now;
    private final List<Entry> entries = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    ZipBinder(ZipOutputStream zip, Instant now) {
        this.zip = zip;
        this.now = now;
    }

    @Override
    public void add(String title, String file, DossierPart.Piece piece) {
        int number = entries.size() + 1;
        var name = String.format(Locale.ROOT, "%02d-%s", number, safe(file));
        var digest = sha256();
        var counted = new Counted(new DigestOutputStream(zip, digest));
        put(name, () -> piece.writeTo(counted));
        entries.add(new Entry(number, title, name, counted.bytes, HexFormat.of().formatHex(digest.digest())));
    }

    @Override
    public void note(String title) {
        notes.add(title);
    }

    void finish(Index index) {
        put("index.json", () -> zip.write(index.json(entries, notes)));
        put("index.pdf", () -> zip.write(index.pdf(entries, notes)));
    }

    private void put(String name, Writing writing) {
        try {
            var entry = new ZipEntry(name);
            entry.setTime(now.toEpochMilli());
            zip.putNextEntry(entry);
            writing.write();
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Writing {
        void write() throws IOException;
    }

    private static String safe(String file) {
        var name = PlainText.line(file).replaceAll("[\\p{Cntrl}\"*:<>?|/\\\\]", "_").replaceAll("^\\.+", "_");
        int length = name.codePointCount(0, name.length());
        return length <= LONGEST_NAME ? name : name.substring(name.offsetByCodePoints(0, length - LONGEST_NAME));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Counts what a piece writes, and does not let it close the archive.
    private static final class Counted extends FilterOutputStream {

        private long bytes;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int value) throws IOException {
            out.write(value);
            bytes++;
        }

        @Override
        public void write(byte[] content, int from, int length) throws IOException {
            out.write(content, from, length);
            bytes += length;
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
