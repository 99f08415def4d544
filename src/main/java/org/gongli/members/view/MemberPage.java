package org.gongli.members.view;

import java.time.LocalDate;
import org.gongli.shared.MemberId;
import org.jspecify.annotations.Nullable;

/// One member.
///
/// @param citizenId masked, unless shown
/// @param phone     masked, unless shown; empty when unknown
/// @param shown     whether the numbers stand there in full
/// @param keeper    whether the viewer keeps this roster and may change it
public record MemberPage(MemberId id, String name, String unionId, String union, String citizenId, String phone, LocalDate birthDate, boolean female, boolean gig,
                         String employeeNo, LocalDate joinedOn, @Nullable LocalDate leftOn, String leaveReason, boolean shown, boolean keeper) {
}
