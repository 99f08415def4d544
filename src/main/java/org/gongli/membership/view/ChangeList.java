package org.gongli.membership.view;

import org.gongli.membership.changes.ChangeKind;
import org.gongli.shared.Paged;
import org.jspecify.annotations.Nullable;

/// What becomes of memberships within an office.
///
/// @param chair whether the reader may take a member over
public record ChangeList(@Nullable ChangeKind kind, boolean all, Paged<ChangeRow> rows, boolean chair) {
}
