package org.gongli.members.rosters;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// Rows in the binary form in which PostgreSQL's `copy … from stdin (format binary)` takes them. Every value is 4 bytes of length, -1 for null,
/// and the value as the server itself keeps it.
final class BinaryCopy {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int NULL = -1;
    private static final short END = -1;
    private static final long EPOCH = LocalDate.of(2000, 1, 1).toEpochDay();

    private ByteBuffer out = ByteBuffer.allocate(1 << 18);

    BinaryCopy() {
        out.put(SIGNATURE).putInt(0).putInt(0);
    }

    /// Starts the next row.
    BinaryCopy row(int values) {
        room(Short.BYTES).putShort((short) values);
        return this;
    }

    BinaryCopy bigint(long value) {
        room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(value);
        return this;
    }

    BinaryCopy integer(int value) {
        room(Integer.BYTES + Integer.BYTES).putInt(Integer.BYTES).putInt(value);
        return this;
    }

    BinaryCopy text(@Nullable String value) {
        return bytes(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    BinaryCopy bytes(byte @Nullable [] value) {
        if (value == null) {
            return nothing();
        }
        room(Integer.BYTES + value.length).putInt(value.length).put(value);
        return this;
    }

    BinaryCopy date(@Nullable LocalDate value) {
        return value == null ? nothing() : integer((int) (value.toEpochDay() - EPOCH));
    }

    BinaryCopy bool(@Nullable Boolean value) {
        if (value == null) {
            return nothing();
        }
        room(Integer.BYTES + 1).putInt(1).put((byte) (value ? 1 : 0));
        return this;
    }

    /// Everything that was written, with its end; nothing can be added after it.
    byte[] finished() {
        room(Short.BYTES).putShort(END);
        return Arrays.copyOf(out.array(), out.position());
    }

    /// The first value of each row, a bigint, of rows that the server copied out.
    static LongStream firstValues(byte[] copied) {
        var in = ByteBuffer.wrap(copied).position(SIGNATURE.length + 2 * Integer.BYTES);
        var values = LongStream.builder();
        for (var count = in.getShort(); count != END; count = in.getShort()) {
            values.add(in.getLong(in.position() + Integer.BYTES));
            for (int i = 0; i < count; i++) {
                var length = in.getInt();
                in.position(in.position() + Math.max(length, 0));
            }
        }
        return values.build();
    }

    private BinaryCopy nothing() {
        room(Integer.BYTES).putInt(NULL);
        return this;
    }

    private ByteBuffer room(int needed) {
        if (out.remaining() < needed) {
            out = ByteBuffer.allocate(Math.max(2 * out.capacity(), out.position() + needed)).put(out.flip());
        }
        return out;
    }
}
