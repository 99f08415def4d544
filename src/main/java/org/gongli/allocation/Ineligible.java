package org.gongli.allocation;

import java.util.List;

/// Why somebody may not claim: the key of a sentence in the module's texts, and what fills it.
public record Ineligible(String key, List<Object> args) {

    static Ineligible because(String reason, Object... args) {
        return new Ineligible("allocation.ineligible." + reason, List.of(args));
    }
}
