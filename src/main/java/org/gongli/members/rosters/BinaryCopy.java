package org.gongli.members.rosters;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Rows in the binary form in which PostgreSQL's `copy … from stdin (format binary)` takes them. Every value is 4 bytes of length, -1 for null,
/// and the value as the server itself keeps it.
final class BinaryCopy {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int NULL = -1;
    private static final int END = -1;
    private static final long EPOCH = LocalDate.of(2000, 1, 1).toEpochDay();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
    private final DataOutputStream out = new DataOutputStream(bytes);

    BinaryCopy() {
        write(() -> {
            out.write(SIGNATURE);
            out.writeInt(0);
            out.writeInt(0);
        });
    }

    /// Starts the next row.
    BinaryCopy row(int values) {
        return write(() -> out.writeShort(values));
    }

    BinaryCopy bigint(long value) {
        return write(() -> {
            out.writeInt(Long.BYTES);
            out.writeLong(value);
        });
    }

    BinaryCopy integer(int value) {
        return write(() -> {
            out.writeInt(Integer.BYTES);
            out.writeInt(value);
        });
    }

    BinaryCopy text(@Nullable String value) {
        return bytes(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    BinaryCopy bytes(byte @Nullable [] value) {
        return value == null ? nothing() : write(() -> {
            out.writeInt(value.length);
            out.write(value);
        });
    }

    BinaryCopy date(@Nullable LocalDate value) {
        return value == null ? nothing() : integer((int) (value.toEpochDay() - EPOCH));
    }

    BinaryCopy bool(@Nullable Boolean value) {
        return value == null ? nothing() : write(() -> {
            out.writeInt(1);
            out.writeByte(value ? 1 : 0);
        });
    }

    /// Everything that was written, with its end; nothing can be added after it.
    byte[] finished() {
        write(() -> out.writeShort(END));
        return bytes.toByteArray();
    }

    private BinaryCopy nothing() {
        return write(() -> out.writeInt(NULL));
    }

    private BinaryCopy write(Writing writing) {
        try {
            writing.write();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Writing {

        void write() throws IOException;
    }
}
