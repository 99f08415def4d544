package org.gongli.documents;

import java.nio.ByteBuffer;
import java.util.Optional;

/// Content with the number of its document before it, sealed as one: content that somebody moved to another row does not open there.
final class Bound {

    private Bound() {
    }

    static byte[] to(DocumentId id, byte[] content) {
        return ByteBuffer.allocate(Long.BYTES + content.length).putLong(id.value()).put(content).array();
    }

    static Optional<byte[]> open(DocumentId id, byte[] bound) {
        if (bound.length < Long.BYTES || ByteBuffer.wrap(bound).getLong() != id.value()) {
            return Optional.empty();
        }
        var content = new byte[bound.length - Long.BYTES];
        System.arraycopy(bound, Long.BYTES, content, 0, content.length);
        return Optional.of(content);
    }
}
