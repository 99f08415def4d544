package org.gongli.access.view;

import org.jspecify.annotations.Nullable;

/// Changing one's own password.
///
/// @param changed whether it was just done
public record PasswordView(@Nullable Sentence problem, boolean changed) {
}
