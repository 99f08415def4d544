package org.gongli.membership.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a deletion would take, and what the rules keep.
///
/// @param reason  as it was typed
/// @param problem the key of what hinders the request; null for nothing
/// @param args    fill its sentence
public record DeletionForm(List<OwnData.Fate> fates, String reason, @Nullable String problem, List<Object> args) {

    public List<OwnData.Fate> goes() {
        return fates.stream().filter(OwnData.Fate::erased).toList();
    }

    public List<OwnData.Fate> stays() {
        return fates.stream().filter(fate -> !fate.erased()).toList();
    }

    /// Whether there is anything to ask for, now or for the day of leaving.
    public boolean asks() {
        return fates.stream().anyMatch(fate -> fate.erased() || fate.untilLeaving());
    }
}
