package org.gongli.rules.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Asking that a subject may pass a card.
///
/// @param refusal the key of the sentence that says why it was not taken; null for nothing
public record OverrideForm(String card, String subject, String reason, @Nullable String refusal, List<Object> args) {
}
