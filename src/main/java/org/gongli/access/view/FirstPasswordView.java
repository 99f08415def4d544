package org.gongli.access.view;

import org.jspecify.annotations.Nullable;

/// Choosing an own password at the first sign-in.
///
/// @param ticket proves that the first one was right
public record FirstPasswordView(Carried carried, String ticket, @Nullable Sentence problem) {
}
