package org.gongli.ui.view;

import org.jspecify.annotations.Nullable;

/// Words that lead somewhere.
///
/// @param href null where the reader already is
public record Link(String label, @Nullable String href) {
}
