package org.gongli.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.gongli.platform.DataFolder;
import org.springframework.stereotype.Component;

/// The head of the chain as it was last written outside the database, into the data folder of this node. It moves on only along a chain that
/// continues it: whoever cuts off the end of the trail leaves an anchor that points at nothing.
@Component
class Anchor {

    private final Path file;

    Anchor(DataFolder folder) {
        file = folder.folder("audit").resolve("head");
    }

    /// Where the chain must pass through.
    record Point(long no, byte[] hash) {

        boolean met(Optional<byte[]> inChain) {
            return inChain.filter(found -> Arrays.equals(found, hash)).isPresent();
        }

        @Override
        public String toString() {
            return no + " " + HexFormat.of().formatHex(hash);
        }
    }

    Optional<Point> point() {
        try {
            return Files.exists(file) ? Optional.of(parse(Files.readString(file).strip())) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void moveTo(Point head) {
        try {
            var fresh = Files.writeString(file.resolveSibling("head.new"), head + "\n");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Point parse(String line) {
        var words = line.split(" ");
        return new Point(Long.parseLong(words[0]), HexFormat.of().parseHex(words[1]));
    }
}
