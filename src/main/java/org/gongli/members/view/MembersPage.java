package org.gongli.members.view;

import java.time.LocalDate;
import org.gongli.members.MemberFilter;
import org.gongli.shared.MemberId;
import org.gongli.shared.Paged;
import org.jspecify.annotations.Nullable;

/// The members of a scope.
///
/// @param union the name of the organisation that the list is narrowed to; null for none
public record MembersPage(MemberFilter filter, @Nullable String union, Paged<Line> members) {

    /// @param citizenId masked
    /// @param phone     masked; empty when unknown
    public record Line(MemberId id, String name, String union, String citizenId, String phone, boolean gig, LocalDate joinedOn, @Nullable LocalDate leftOn) {
    }
}
