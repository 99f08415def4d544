package org.gongli.members;

import java.time.LocalDate;
import org.gongli.shared.MemberId;

/// A record of the register as officers compare it with another: numbers masked.
public record RegisterEntry(MemberId id, String name, String union, String citizenId, String phone, LocalDate birthDate, LocalDate joinedOn, boolean active) {
}
