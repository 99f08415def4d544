package org.gongli.audit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.gongli.platform.Sealing.Seal;

/// An entry whose transaction is over.
///
/// @param content all of its columns in one text that is the same whenever it is read
record FinalEntry(long xid, long seq, String content) {

    byte[] mark(Seal seal) {
        return Arrays.copyOf(seal.mac(content.getBytes(StandardCharsets.UTF_8)), Block.MARK);
    }
}
