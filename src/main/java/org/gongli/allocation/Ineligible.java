package org.gongli.allocation;

import java.util.List;
import java.util.Optional;

/// Why somebody may not claim: the key of a sentence in the module's texts, and what fills it.
public record Ineligible(String key, List<Object> args) {

    public Ineligible {
        args = List.copyOf(args);
    }

    static Optional<Ineligible> because(String reason, Object... args) {
        return Optional.of(new Ineligible("allocation.ineligible." + reason, List.of(args)));
    }
}
