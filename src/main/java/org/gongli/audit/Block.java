package org.gongli.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.gongli.platform.Sealing.Seal;

/// A seal over finished entries, chained to the seal before it.
///
/// @param entries the numbers of the entries, in the order in which they became final
/// @param marks   the marks of those entries, one after the other
record Block(long no, Instant sealedAt, int lastEra, long lastXid, long lastSeq, List<Long> entries, byte[] marks, byte[] hash) {

    static final int MARK = 16;
    /// What the first block continues.
    static final byte[] NOTHING = new byte[32];

    /// Seals the entries as the block after the one with this hash.
    static Block over(long no, Instant at, List<FinalEntry> entries, byte[] previous, Seal seal) {
        var marks = ByteBuffer.allocate(MARK * entries.size());
        entries.forEach(entry -> marks.put(entry.mark(seal)));
        var last = entries.getLast();
        var open = new Block(no, at.truncatedTo(ChronoUnit.MICROS), last.era(), last.xid(), last.seq(), entries.stream().map(FinalEntry::seq).toList(), marks.array(), NOTHING);
        return new Block(open.no, open.sealedAt, open.lastEra, open.lastXid, open.lastSeq, open.entries, open.marks, open.code(previous, seal));
    }

    boolean continues(byte[] previous, Seal seal) {
        return Arrays.equals(hash, code(previous, seal));
    }

    /// Whether an entry that became final there belongs to this block or to one before it.
    boolean reaches(FinalEntry entry) {
        return FinalEntry.ORDER.compare(entry, new FinalEntry(lastEra, lastXid, lastSeq, "")) <= 0;
    }

    byte[] mark(int index) {
        return Arrays.copyOfRange(marks, index * MARK, (index + 1) * MARK);
    }

    private byte[] code(byte[] previous, Seal seal) {
        var message = "%d|%s|%d|%d|%d|%s|".formatted(no, sealedAt, lastEra, lastXid, lastSeq, entries).getBytes(StandardCharsets.UTF_8);
        return seal.mac(ByteBuffer.allocate(message.length + marks.length + previous.length).put(message).put(marks).put(previous).array());
    }
}
