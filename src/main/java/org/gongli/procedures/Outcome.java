package org.gongli.procedures;

import org.gongli.shared.Refused;
import org.jspecify.annotations.Nullable;

/// What became of one decision of a batch.
///
/// @param refused why it was not taken; null when it was
public record Outcome(StepId step, @Nullable Refused refused) {
}
