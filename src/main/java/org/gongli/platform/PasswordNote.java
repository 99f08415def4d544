package org.gongli.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Which password an embedded database asks for, noted beside its data as a digest. The password follows from the master key: with another key the server
/// would start and let nobody in, which cannot be told from a server that is slow.
record PasswordNote(Path file, String digest) {

    static PasswordNote of(Path cluster, String password) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
            return new PasswordNote(cluster.resolve("gongli-password.sha256"), HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @throws CannotStart when the database asks for another password than this
    void refuseAnother() throws IOException {
        if (Files.exists(file) && !Files.readString(file).equals(digest)) {
            throw CannotStart.otherKey();
        }
    }

    void keep() throws IOException {
        Files.writeString(file, digest);
    }
}
