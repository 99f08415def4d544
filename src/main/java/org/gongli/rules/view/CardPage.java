package org.gongli.rules.view;

import java.util.List;
import org.gongli.rules.Quote;
import org.gongli.rules.cards.CardVersion;
import org.gongli.rules.conditions.Topic;
import org.jspecify.annotations.Nullable;

/// One card with its versions.
///
/// @param shown    the version in force today, or else the last one
/// @param quote    of it, in the reader's language
/// @param versions the last first
/// @param draft    being written; null for none
/// @param run      the last dry run of the draft; null for none
public record CardPage(CardVersion shown, Quote quote, Topic topic, List<Version> versions, @Nullable CardVersion draft, @Nullable DryRunRow run, boolean today,
                       boolean writing, boolean ownDraft) {

    /// Whether the draft was tried as it is now.
    public boolean tried() {
        return draft != null && run != null && run.done() && run.revision() == draft.revision();
    }

    /// A version with its figures in words.
    public record Version(CardVersion version, Quote quote) {
    }
}
