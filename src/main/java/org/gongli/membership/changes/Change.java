package org.gongli.membership.changes;

import java.time.Instant;
import java.time.LocalDate;
import org.gongli.members.Retention;
import org.gongli.shared.AccountId;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.gongli.shared.Role;
import org.jspecify.annotations.Nullable;

/// A change as it is kept.
///
/// @param account who asked, as `role` at `org`
record Change(ChangeId id, ChangeKind kind, ChangeState state, MemberId member, OrgId from, String fromName, @Nullable String fromNameEn, @Nullable OrgId to,
              @Nullable String toName, @Nullable String toNameEn, Side askedBy, AccountId account, Role role, OrgId org, @Nullable Retention retention,
              @Nullable Integer monthsAway, @Nullable Boolean spokenTo, @Nullable LocalDate decidedOn, String reason, String appeal, Instant askedAt,
              @Nullable Instant answerUntil, @Nullable Instant appealUntil, @Nullable Instant endedAt) {

    String from(boolean english) {
        return english && fromNameEn != null ? fromNameEn : fromName;
    }

    /// Empty where it goes nowhere.
    String to(boolean english) {
        return english && toNameEn != null ? toNameEn : toName == null ? "" : toName;
    }
}
