package org.gongli.members;

import java.time.LocalDate;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// A time that a membership spent in one state at one union.
///
/// @param since the first day
/// @param until the day on which it was over; null while it lasts
public record Spell(OrgId org, String orgName, @Nullable String orgNameEn, MembershipState state, LocalDate since, @Nullable LocalDate until) {

    public String org(boolean english) {
        return english && orgNameEn != null ? orgNameEn : orgName;
    }
}
