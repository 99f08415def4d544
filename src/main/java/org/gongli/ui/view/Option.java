package org.gongli.ui.view;

import org.jspecify.annotations.Nullable;

/// One choice of a list.
///
/// @param value what the form sends
/// @param label what the reader sees
public record Option(String value, String label) {

    /// What stands in the URL for a constant; empty for none.
    public static String value(@Nullable Enum<?> constant) {
        return constant == null ? "" : constant.name();
    }
}
