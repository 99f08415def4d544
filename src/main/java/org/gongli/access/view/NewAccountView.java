package org.gongli.access.view;

import org.jspecify.annotations.Nullable;

/// The form for a new account, as far as it was filled in.
public record NewAccountView(String name, String login, PlaceField place, @Nullable Sentence problem) {
}
