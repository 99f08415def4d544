package org.gongli.audit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import org.gongli.platform.Sealing.Seal;

/// An entry whose transaction is over.
///
/// @param era     rises when the database is moved to another cluster, where transaction ids begin anew
/// @param content all of its columns in one text that is the same whenever it is read
record FinalEntry(int era, long xid, long seq, String content) {

    /// The order in which entries became final.
    static final Comparator<FinalEntry> ORDER = Comparator.comparingInt(FinalEntry::era).thenComparingLong(FinalEntry::xid).thenComparingLong(FinalEntry::seq);

    byte[] mark(Seal seal) {
        return Arrays.copyOf(seal.mac(content.getBytes(StandardCharsets.UTF_8)), Block.MARK);
    }
}
