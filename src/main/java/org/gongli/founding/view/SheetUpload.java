package org.gongli.founding.view;

import org.jspecify.annotations.Nullable;

/// Where a sheet of enterprises is chosen.
///
/// @param problem why the last one was not taken; null for none
public record SheetUpload(@Nullable Problem problem) {
}
