package org.gongli.rules.view;

import org.gongli.rules.overriding.OverrideState;
import org.gongli.shared.Paged;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;

/// The requests to let a subject pass a card.
///
/// @param viewer whose buttons are shown
public record OverridePage(Paged<OverrideRow> rows, @Nullable OverrideState state, Viewer viewer, boolean asking) {
}
