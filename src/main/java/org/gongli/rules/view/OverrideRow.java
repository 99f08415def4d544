package org.gongli.rules.view;

import java.time.Instant;
import org.gongli.rules.overriding.OverrideState;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;

/// One request to let a subject pass a card.
///
/// @param askedBy  the account
/// @param decision the reason of a no
public record OverrideRow(long id, String card, int version, String subject, String reason, OverrideState state, long askedBy, Role askedByRole,
                          Instant askedAt, @Nullable Role decidedByRole, @Nullable Instant decidedAt, @Nullable String decision, String organisation,
                          @Nullable String organisationEn) {

    public String organisation(boolean english) {
        return english && organisationEn != null ? organisationEn : organisation;
    }

    /// Whether this viewer may decide it.
    public boolean decidable(Viewer viewer) {
        return state == OverrideState.ASKED && (viewer.role() == Role.TOWN || viewer.role() == Role.CITY) && askedBy != viewer.account().value();
    }
}
