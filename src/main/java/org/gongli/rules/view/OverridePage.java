package org.gongli.rules.view;

import org.gongli.rules.overriding.OverrideState;
import org.gongli.shared.Paged;
import org.gongli.shared.Viewer;
import org.gongli.ui.view.Link;
import org.jspecify.annotations.Nullable;

/// The requests to let a subject pass a card.
///
/// @param viewer whose buttons are shown
public record OverridePage(Paged<Request> rows, @Nullable OverrideState state, Viewer viewer, boolean asking) {

    /// A request with the name of its subject.
    public record Request(OverrideRow row, Link subject) {
    }
}
