package org.gongli.organisations;

import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// Which organisations of the register somebody wants to see, as it stands in the URL.
///
/// @param q      words that all occur in the name, the pinyin, its initials, or a code
/// @param below  an organisation whose subtree is meant; empty for the whole scope
/// @param force  those in force when not given
/// @param after  the last organisation of the page before
public record DirectoryFilter(@Nullable String q, @Nullable OrgKind kind, @Nullable String below, @Nullable Force force, @Nullable String after) {

    /// Whether an organisation still exists.
    public enum Force { CURRENT, CLOSED, ALL }

    public Force force() {
        return force == null ? Force.CURRENT : force;
    }

    /// Whether anything narrows the list.
    public boolean active() {
        return given(q) || kind != null || given(below) || force() != Force.CURRENT;
    }

    SearchWords words() {
        return SearchWords.of(q);
    }

    /// What the database compares with: null for both.
    @Nullable Boolean current() {
        return force() == Force.ALL ? null : force() == Force.CURRENT;
    }

    @Nullable OrgId belowId() {
        return given(below) ? OrgId.of(below) : null;
    }

    @Nullable OrgId afterId() {
        return given(after) ? OrgId.of(after) : null;
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
