package org.gongli.procedures;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A step that lies on the viewer's desk.
///
/// @param actions that the viewer may take, in their order; none where somebody else has to
/// @param barred  the key of why somebody else has to; null for nothing
/// @param standIn whether the viewer decides for somebody absent
public record Offer(StepId step, String node, Set<Action> actions, @Nullable String barred, boolean standIn) {
}
