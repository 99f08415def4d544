package org.gongli.membership.view;

import java.time.Instant;
import org.gongli.membership.changes.ChangeId;
import org.gongli.membership.changes.ChangeKind;
import org.gongli.membership.changes.ChangeState;
import org.gongli.membership.changes.Side;
import org.jspecify.annotations.Nullable;

/// A change in a list.
///
/// @param who the masked name
/// @param to  empty where it goes nowhere
public record ChangeRow(ChangeId id, ChangeKind kind, ChangeState state, String who, String from, String to, Side askedBy, Instant askedAt,
                        @Nullable Instant answerUntil, @Nullable Instant appealUntil, @Nullable Instant endedAt) {

    /// The colour of its state.
    public String tone() {
        return switch (state) {
            case ASKED, RUNNING -> "info";
            case APPEALABLE, APPEALED -> "warning";
            case DONE -> "success";
            case REFUSED, WITHDRAWN, LAPSED, OVERTAKEN -> "neutral";
        };
    }
}
