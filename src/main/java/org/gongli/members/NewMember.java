package org.gongli.members;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is known of somebody who becomes a member. The citizen ID number also tells the date of birth and the gender.
///
/// @param phone      null when unknown; without it the member cannot sign in
/// @param gig        works in a new form of employment (riders, drivers, couriers)
/// @param employeeNo the employer's own number for this person
public record NewMember(String name, CitizenId citizenId, @Nullable Phone phone, boolean gig, @Nullable String employeeNo, LocalDate joinedOn) {
}
