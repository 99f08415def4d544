package org.gongli.audit;

import java.util.List;

/// What came of reading the whole trail against its seals.
///
/// @param unsealed entries that no block covers yet
/// @param found    how many places were tampered with; `findings` names the first of them
record Verdict(long blocks, long entries, long unsealed, long found, List<Finding> findings) {

    boolean sound() {
        return found == 0;
    }
}
