package org.gongli.benefits.view;

import org.gongli.allocation.Ineligible;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// How somebody stands to a giveaway, and nothing more about them: two people of the same stance read the same page.
///
/// @param reason why not, for [Kind#NOT_ELIGIBLE]
/// @param town   whose quota counts; null when there are no quotas
public record Stance(Kind kind, @Nullable Ineligible reason, @Nullable OrgId town) {

    /// The stances.
    public enum Kind {
        /// not signed in
        STRANGER,
        /// signed in, but no member
        NO_MEMBER,
        /// may claim while there is some
        MAY,
        /// does not meet a rule
        NOT_ELIGIBLE,
        /// has a place
        HOLDS,
        /// got it
        COLLECTED
    }

    public static Stance of(Kind kind) {
        return new Stance(kind, null, null);
    }
}
