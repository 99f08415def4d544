package org.gongli.documents.dossiers;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongli.documents.letters.Letters;
import tools.jackson.databind.json.JsonMapper;

/// What is in a dossier, for people and for programs.
record Index(Letters letters, String subject, String title, String office, Instant takenAt, boolean english) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    byte[] json(List<Entry> entries, List<String> notes) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(new Content(subject, title, office, takenAt.toString(), entries, notes));
    }

    byte[] pdf(List<Entry> entries, List<String> notes) {
        return letters.pdf("documents/dossier", english ? Locale.ENGLISH : Locale.CHINA, Map.of("title", title, "office", office, "takenAt", takenAt,
                "notes", String.join("\n", notes), "pieces", entries.stream().map(Index::row).toList()));
    }

    private static Map<String, Object> row(Entry entry) {
        return Map.of("number", entry.number(), "title", entry.title(), "file", entry.file(), "size", entry.bytes(), "digest", entry.sha256());
    }

    private record Content(String subject, String title, String office, String takenAt, List<Entry> pieces, List<String> notes) {
    }
}
