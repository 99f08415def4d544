package org.gongli.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;

/// How a CSV file is written: its character set, found by reading all of it, and what separates its columns.
record CsvShape(Charset charset, int mark, char separator) {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final int LINES_SEEN = 20;
    private static final int CHARACTERS_SEEN = 1 << 16;

    static CsvShape of(Path file, ScanBudget budget) throws IOException {
        byte[] start;
        try (var in = Files.newInputStream(file)) {
            start = in.readNBytes(3);
        }
        if (start.length > 1 && (start[0] & 0xff) == 0xff && (start[1] & 0xff) == 0xfe) {
            return shape(file, List.of(StandardCharsets.UTF_16LE), 2, budget);
        }
        if (start.length > 1 && (start[0] & 0xff) == 0xfe && (start[1] & 0xff) == 0xff) {
            return shape(file, List.of(StandardCharsets.UTF_16BE), 2, budget);
        }
        if (start.length > 2 && (start[0] & 0xff) == 0xef && (start[1] & 0xff) == 0xbb && (start[2] & 0xff) == 0xbf) {
            return shape(file, List.of(StandardCharsets.UTF_8), 3, budget);
        }
        return shape(file, List.of(StandardCharsets.UTF_8, GB18030), 0, budget);
    }

    /// A reader that stands at the first character; a wrong byte is an exception and never a question mark.
    Reader open(Path file) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.skipNBytes(mark);
        return new InputStreamReader(in, charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static CsvShape shape(Path file, List<Charset> candidates, int mark, ScanBudget budget) throws IOException {
        for (var charset : candidates) {
            var shape = new CsvShape(charset, mark, ',');
            try {
                return new CsvShape(charset, mark, separator(shape.readAll(file, budget)));
            } catch (CharacterCodingException e) {
                // so it is another one
            }
        }
        throw budget.refuse(Refusal.CHARSET);
    }

    /// Decodes the whole file and answers with its beginning.
    private String readAll(Path file, ScanBudget budget) throws IOException {
        var beginning = new StringBuilder();
        var buffer = new char[1 << 14];
        try (var reader = open(file)) {
            for (var read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                for (var i = 0; i < read; i++) {
                    if (buffer[i] < 0x20 && buffer[i] != '\t' && buffer[i] != '\n' && buffer[i] != '\r' && buffer[i] != '\f') {
                        throw budget.refuse(Refusal.UNKNOWN);
                    }
                }
                beginning.append(buffer, 0, Math.min(read, CHARACTERS_SEEN - beginning.length()));
            }
        }
        return beginning.toString();
    }

    /// The separator that cuts the most lines into the same number of columns; of two, the one that makes more columns.
    private static char separator(String beginning) {
        if (beginning.startsWith("sep=") && beginning.length() > 4) {
            return beginning.charAt(4) == ';' ? ';' : beginning.charAt(4) == '\t' ? '\t' : ',';
        }
        var best = ',';
        var bestScore = 0;
        for (var candidate : SEPARATORS) {
            var lines = new HashMap<Integer, Integer>();
            for (var line : beginning.lines().limit(LINES_SEEN).toList()) {
                lines.merge(count(line, candidate), 1, Integer::sum);
            }
            lines.remove(0);
            var score = lines.entrySet().stream().mapToInt(e -> e.getValue() * 1_000 + Math.min(e.getKey(), 999)).max().orElse(0);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static int count(String line, char separator) {
        var count = 0;
        var quoted = false;
        for (var i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '"') {
                quoted = !quoted;
            } else if (!quoted && line.charAt(i) == separator) {
                count++;
            }
        }
        return count;
    }
}
