package org.gongli.members.rosters;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongli.platform.DataFolder;
import org.gongli.platform.Sealing;
import org.gongli.shared.Refused;
import org.springframework.stereotype.Component;

/// The uploaded rosters in the data folder, under random names and sealed piece by piece. A roster is opened into a file that only this user can
/// read, for as long as it is being read.
@Component
class RosterFiles {

    private static final int PIECE = 1 << 18;

    private final Path sealed;
    private final Path opened;
    private final Sealing.Seal seal;

    RosterFiles(DataFolder folder, Sealing sealing) throws IOException {
        this.sealed = folder.folder("rosters");
        this.opened = folder.folder("rosters-open");
        this.seal = sealing.seal("members.roster-file");
        sweepOpened();
    }

    void keep(UUID name, InputStream upload) throws IOException {
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path(name))))) {
            for (var piece = upload.readNBytes(PIECE); piece.length > 0; piece = upload.readNBytes(PIECE)) {
                var bytes = seal.seal(piece);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
        }
    }

    /// @throws Refused when it is no longer kept, or lies with another instance
    Opened open(UUID name) throws IOException {
        if (!Files.exists(path(name))) {
            throw new Refused("members.roster.file-gone");
        }
        var plain = Files.createTempFile(opened, "roster", null, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path(name)))); var out = Files.newOutputStream(plain)) {
            for (var left = Files.size(path(name)); left > 0; ) {
                var bytes = in.readNBytes(in.readInt());
                out.write(seal.open(bytes).orElseThrow(() -> new IOException("a piece of " + name + " does not open")));
                left -= Integer.BYTES + bytes.length;
            }
        }
        return new Opened(plain);
    }

    void remove(UUID name) throws IOException {
        Files.deleteIfExists(path(name));
    }

    /// All that are kept here.
    Set<UUID> names() throws IOException {
        try (var files = Files.list(sealed)) {
            return files.map(file -> UUID.fromString(file.getFileName().toString())).collect(Collectors.toSet());
        }
    }

    /// A crash may have left some open.
    private void sweepOpened() throws IOException {
        try (var files = Files.list(opened)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private Path path(UUID name) {
        return sealed.resolve(name.toString());
    }

    /// A roster in plain sight until it is closed.
    record Opened(Path path) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            Files.delete(path);
        }
    }
}
