package org.gongli.rules.cards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongli.shared.AccountId;
import org.jspecify.annotations.Nullable;

/// One version of a card.
///
/// @param revision  counts the changes of a draft
/// @param shipped   came with the platform
/// @param reason    why it differs from the version before; empty for the first
/// @param validFrom the first day in force; null for a draft
/// @param validTo   the last day in force; null while there is none
/// @param editors   everybody who wrote in it
public record CardVersion(String card, int version, VersionState state, int revision, CardText text, boolean shipped, String reason,
                          @Nullable LocalDate validFrom, @Nullable LocalDate validTo, List<AccountId> editors, Instant draftedAt,
                          @Nullable Instant approvedAt) {

    public boolean inForce(LocalDate day) {
        return state == VersionState.APPROVED && validFrom != null && !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    public boolean draft() {
        return state == VersionState.DRAFT;
    }

    /// The first day in force.
    public LocalDate since() {
        if (validFrom == null) {
            throw new IllegalStateException(card + " version " + version + " was never in force");
        }
        return validFrom;
    }
}
