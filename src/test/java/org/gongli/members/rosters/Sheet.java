package org.gongli.members.rosters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongli.members.CitizenId;
import org.gongli.members.Phone;
import org.gongli.testing.CitizenIds;

/// A roster file for tests, written line by line.
final class Sheet {

    private static long people = 8_000_000;

    private final List<String> lines = new ArrayList<>();

    private Sheet(String titles) {
        lines.add(titles);
    }

    static Sheet of(String titles) {
        return new Sheet(titles);
    }

    static Sheet usual() {
        return new Sheet("name,citizen id,mobile,employee no,joined on,gig");
    }

    /// Somebody whom no other test knows.
    static synchronized Someone someone() {
        var number = people++;
        return new Someone(CitizenIds.numbered(number), CitizenIds.phone(number));
    }

    Sheet line(String line) {
        lines.add(line);
        return this;
    }

    Sheet person(String name, Someone someone) {
        return line("%s,%s,%s,E1,2024-03-01,no".formatted(name, someone.id().number(), someone.phone().number()));
    }

    Sheet people(int count) {
        for (int i = 0; i < count; i++) {
            person("Member " + i, someone());
        }
        return this;
    }

    byte[] bytes() {
        return bytes(StandardCharsets.UTF_8);
    }

    byte[] bytes(Charset charset) {
        return String.join("\n", lines).getBytes(charset);
    }

    Path file() {
        return file(StandardCharsets.UTF_8);
    }

    Path file(Charset charset) {
        try {
            var file = Files.createTempFile("roster", ".csv");
            file.toFile().deleteOnExit();
            return Files.write(file, bytes(charset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Someone(CitizenId id, Phone phone) {
    }
}
