package org.gongli.rules.cards;

import org.gongli.rules.Level;
import org.jspecify.annotations.Nullable;

/// Which cards somebody wants to see, as it stands in the URL.
///
/// @param q     a word in the id, the statement or the document
/// @param after the last card of the page before
public record CardFilter(@Nullable String q, @Nullable String topic, @Nullable Level level, @Nullable Confidence confidence, @Nullable CardKind kind,
                         @Nullable String after) {

    /// Which of the cards.
    public enum CardKind { DRAFTED, JUDGING, QUOTING, SAMPLE }

    public boolean active() {
        return given(q) || given(topic) || level != null || confidence != null || kind != null;
    }

    /// The word as a pattern; null for none.
    @Nullable String pattern() {
        return q != null && !q.isBlank() ? "%" + q.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%" : null;
    }

    @Nullable String topicGiven() {
        return given(topic) ? topic : null;
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
