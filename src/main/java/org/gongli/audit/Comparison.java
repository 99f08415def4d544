package org.gongli.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.gongli.audit.Finding.Kind;
import org.gongli.platform.Sealing.Seal;
import org.jspecify.annotations.Nullable;

/// Walks along the entries and the blocks side by side and notes where they disagree.
class Comparison {

    private static final int NAMED = 100;

    private final Iterator<FinalEntry> entries;
    private final Seal seal;
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable FinalEntry next;
    private byte[] previous = Block.NOTHING;
    private long blocks;
    private long read;
    private long found;
    private long expected = 1;

    Comparison(Iterator<FinalEntry> entries, Seal seal) {
        this.entries = entries;
        this.seal = seal;
        advance();
    }

    /// The next block of the chain, with the entries that it covers.
    void block(Block block) {
        blocks++;
        if (block.no() != expected) {
            for (var missing = expected; missing < block.no(); missing++) {
                note(Kind.BLOCK_MISSING, missing, null);
            }
        } else if (!block.continues(previous, seal)) {
            note(Kind.BLOCK_ALTERED, block.no(), null);
        }
        entries(block);
        previous = block.hash();
        expected = block.no() + 1;
    }

    /// What the walk found. The entries that are left are not sealed yet.
    Verdict verdict(boolean anchorMet, long anchor) {
        if (!anchorMet) {
            note(Kind.CUT_OFF, anchor, null);
        }
        var unsealed = 0L;
        for (; next != null; advance()) {
            unsealed++;
        }
        return new Verdict(blocks, read, unsealed, found, List.copyOf(findings));
    }

    private void entries(Block block) {
        var sealed = places(block);
        for (; next != null && block.reaches(next); advance()) {
            var place = sealed.remove(next.seq());
            if (place == null) {
                note(Kind.INSERTED, block.no(), next.seq());
            } else if (!Arrays.equals(next.mark(seal), block.mark(place))) {
                note(Kind.ALTERED, block.no(), next.seq());
            }
        }
        sealed.keySet().stream().sorted().forEach(gone -> note(Kind.DELETED, block.no(), gone));
    }

    private static Map<Long, Integer> places(Block block) {
        var places = HashMap.<Long, Integer>newHashMap(block.entries().size());
        for (int i = 0; i < block.entries().size(); i++) {
            places.put(block.entries().get(i), i);
        }
        return places;
    }

    private void note(Kind kind, long block, @Nullable Long entry) {
        found++;
        if (findings.size() < NAMED) {
            findings.add(new Finding(kind, block, entry));
        }
    }

    private void advance() {
        if (entries.hasNext()) {
            next = entries.next();
            read++;
        } else {
            next = null;
        }
    }
}
