package org.gongli.organisations.view;

import java.time.Instant;
import java.util.List;
import org.gongli.shared.Role;
import org.jspecify.annotations.Nullable;

/// One step in the life of an organisation.
///
/// @param role   who did it; null for the platform itself
/// @param fields what it changed; empty for the entering
public record Change(int version, Instant since, @Nullable Role role, List<Field> fields) {

    /// A fact before and after; empty texts for none.
    ///
    /// @param name the last part of the text's key, below `organisations.field`
    public record Field(String name, String before, String after) {
    }
}
