package org.gongli.audit;

import java.time.Clock;
import java.util.Optional;
import org.gongli.audit.Anchor.Point;
import org.gongli.platform.Sealing;
import org.gongli.platform.Sealing.Seal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Adds blocks to the chain, on however many nodes: who does not get the lock leaves the work to the one who has it.
@Service
class SealingEntries {

    /// How many entries a block holds at most, so that a large import is sealed in small steps.
    static final int LARGEST = 5_000;

    private final ChainSql sql;
    private final Anchor anchor;
    private final Seal seal;
    private final Clock clock;

    SealingEntries(ChainSql sql, Anchor anchor, Sealing sealing, Clock clock) {
        this.sql = sql;
        this.anchor = anchor;
        this.seal = sealing.seal("audit.chain");
        this.clock = clock;
    }

    /// Seals what became final since the last block, as far as one block reaches.
    ///
    /// @return whether there may be more to seal at once
    @Transactional
    public boolean sealNext() {
        if (!sql.locked()) {
            return false;
        }
        var head = sql.head();
        var entries = sql.unsealed(head.map(Block::lastEra).orElse(0), head.map(Block::lastXid).orElse(0L), head.map(Block::lastSeq).orElse(0L), LARGEST);
        if (!entries.isEmpty()) {
            sql.insert(Block.over(head.map(Block::no).orElse(0L) + 1, clock.instant(), entries, head.map(Block::hash).orElse(Block.NOTHING), seal));
        }
        return entries.size() == LARGEST;
    }

    /// Writes the head down outside the database.
    ///
    /// @return false when the chain does not pass through the last anchor: its end was cut off or replaced
    @Transactional(readOnly = true)
    public boolean anchored() {
        var before = anchor.point();
        if (before.isPresent() && !before.get().met(sql.hash(before.get().no()))) {
            return false;
        }
        head().filter(head -> before.isEmpty() || head.no() > before.get().no()).ifPresent(anchor::moveTo);
        return true;
    }

    Optional<Point> head() {
        return sql.head().map(block -> new Point(block.no(), block.hash()));
    }

    /// Whether the chain passes through this point, for example one that was printed.
    boolean passesThrough(Point point) {
        return point.met(sql.hash(point.no()));
    }
}
