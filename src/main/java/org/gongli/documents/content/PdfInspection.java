package org.gongli.documents.content;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.gongli.shared.Refused;

/// Looks through a PDF for what acts by itself: scripts, programs to start, files inside, forms that send.
///
/// It builds no tree of objects, so that no file can build one that is too large, and no difference between two readers can hide anything: it goes over every byte of the file and over
/// every stream that can be inflated, and looks at the names that stand there, as a reader would read them (`/J#61vaScript`). What cannot be looked into - encrypted files,
/// objects packed in other ways - is refused.
final class PdfInspection {

    /// What all streams of a file may inflate to, in bytes.
    static final long MOST_INFLATED = 256L * 1024 * 1024;

    private static final Set<String> HARMFUL = Set.of("JavaScript", "JS", "Launch", "EmbeddedFile", "EmbeddedFiles", "FileAttachment", "RichMedia", "XFA", "SubmitForm", "ImportData",
            "GoToE", "GoToR", "Rendition", "Movie", "AA");
    /// Of names so short, two or three letters occur by chance in a picture; those are believed only where text stands.
    private static final int SHORT = 3;
    private static final Set<String> OTHER_FILTERS = Set.of("LZWDecode", "LZW", "ASCII85Decode", "A85", "ASCIIHexDecode", "AHx", "RunLengthDecode", "RL", "Crypt");
    private static final int LONGEST_DICTIONARY = 4_096;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] END_OF_STREAM = "endstream".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.ISO_8859_1);
    private static final String DELIMITERS = "\0\t\n\f\r ()<>[]{}/%";

    private final byte[] file;
    private long inflated;

    private PdfInspection(byte[] file) {
        this.file = file;
    }

    static PdfInspection of(byte[] file) {
        return new PdfInspection(file);
    }

    /// @throws Refused when it holds what acts by itself, cannot be looked into, or is no whole PDF
    void requireHarmless() {
        if (find(END, Math.max(0, file.length - 2_048)) < 0) {
            throw new Refused("documents.damaged-pdf");
        }
        int from = 0;
        for (int start = find(STREAM, 0); start >= 0; start = find(STREAM, from)) {
            requireHarmless(file, from, start, true);
            int body = start + STREAM.length;
            int end = find(END_OF_STREAM, body);
            end = end < 0 ? file.length : end;
            var packed = packed(Math.max(from, start - LONGEST_DICTIONARY), start);
            requireHarmless(file, body, end, false);
            look(body, end, packed);
            from = Math.min(file.length, end + END_OF_STREAM.length);
        }
        requireHarmless(file, from, file.length, true);
    }

    /// Whether the dictionary before a stream says that objects are packed in it; then they must be packed in the one way that we can open.
    private boolean packed(int from, int to) {
        var names = names(file, from, to).toList();
        if (!names.contains("ObjStm") && !names.contains("XRef")) {
            return false;
        }
        var deflated = names.stream().filter(name -> name.equals("FlateDecode") || name.equals("Fl")).count();
        if (names.stream().anyMatch(OTHER_FILTERS::contains) || deflated > 1 || deflated == 0 && names.contains("Filter")) {
            throw new Refused("documents.pdf-acts");
        }
        return true;
    }

    private void look(int body, int end, boolean packed) {
        int start = body;
        while (start < end && (file[start] == '\r' || file[start] == '\n')) {
            start++;
        }
        var content = inflate(start, end, packed);
        requireHarmless(content, 0, content.length, packed);
    }

    /// What comes out of a stream, as far as anything does. A stream that holds no objects needs no more than its beginning looked at; all of it is counted.
    private byte[] inflate(int from, int to, boolean packed) {
        var inflater = new Inflater();
        var out = new ByteArrayOutputStream();
        var buffer = new byte[64 * 1024];
        try {
            inflater.setInput(file, from, to - from);
            for (int read = inflater.inflate(buffer); read > 0; read = inflater.inflate(buffer)) {
                inflated += read;
                if (inflated > MOST_INFLATED || packed && out.size() > MOST_INFLATED / 8) {
                    throw new Refused("documents.pdf-inflates");
                }
                if (out.size() <= MOST_INFLATED / 8) {
                    out.write(buffer, 0, read);
                }
            }
        } catch (DataFormatException e) {
            // not packed this way, or damaged from here on: what a reader gets out of it, we got
            return out.toByteArray();
        } finally {
            inflater.end();
        }
        return out.toByteArray();
    }

    /// @param text whether this is where objects are written, and not the points of a picture
    private static void requireHarmless(byte[] bytes, int from, int to, boolean text) {
        names(bytes, from, to).forEach(name -> {
            if (text && name.equals("Encrypt")) {
                throw new Refused("documents.pdf-encrypted");
            }
            if (HARMFUL.contains(name) && (text || name.length() > SHORT)) {
                throw new Refused("documents.pdf-acts");
            }
        });
    }

    /// The names that stand in these bytes, as they are meant, one at a time.
    private static Stream<String> names(byte[] bytes, int from, int to) {
        return IntStream.range(from, to).filter(i -> bytes[i] == '/').mapToObj(i -> name(bytes, i + 1, to));
    }

    private static String name(byte[] bytes, int from, int to) {
        var name = new StringBuilder();
        for (int i = from; i < to && DELIMITERS.indexOf(bytes[i] & 0xff) < 0 && name.length() < 32; i++) {
            if (bytes[i] == '#' && i + 2 < to && Character.digit(bytes[i + 1], 16) >= 0 && Character.digit(bytes[i + 2], 16) >= 0) {
                name.append((char) (Character.digit(bytes[i + 1], 16) * 16 + Character.digit(bytes[i + 2], 16)));
                i += 2;
            } else {
                name.append((char) (bytes[i] & 0xff));
            }
        }
        return name.toString();
    }

    private int find(byte[] text, int from) {
        for (int i = from; i <= file.length - text.length; i++) {
            if (matches(text, i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean matches(byte[] text, int at) {
        for (int i = 0; i < text.length; i++) {
            if (file[at + i] != text[i]) {
                return false;
            }
        }
        return true;
    }
}
