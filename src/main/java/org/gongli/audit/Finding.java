package org.gongli.audit;

import org.jspecify.annotations.Nullable;

/// One place at which the trail was tampered with.
///
/// @param block the block that tells
/// @param entry the entry; null where the block itself is concerned
record Finding(Kind kind, long block, @Nullable Long entry) {

    enum Kind {
        /// the entry does not say what it said when it was sealed
        ALTERED,
        /// the entry was sealed and is gone
        DELETED,
        /// the entry lies among sealed ones and was not there
        INSERTED,
        /// the block does not fit to its seal or to the block before it
        BLOCK_ALTERED,
        /// the block is gone
        BLOCK_MISSING,
        /// the chain does not reach the head that was kept outside the database
        CUT_OFF
    }
}
