package org.gongli.members;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is known of somebody who becomes a member.
public record NewMember(String name, String citizenId, @Nullable String phone, LocalDate birthDate, boolean female, boolean gig,
                        @Nullable String employeeNo, LocalDate joinedOn) {
}
