package org.gongli.members.rosters;

import java.time.LocalDate;
import java.util.List;
import org.gongli.members.CitizenId;
import org.gongli.members.Phone;
import org.jspecify.annotations.Nullable;

/// One row as it was understood. What a cell does not say is null, and changes nothing of a member who is there already.
///
/// @param number   the row's number as the person sees it
/// @param problems what is wrong with it; a row with problems is never taken
record RosterRow(int number, String name, @Nullable CitizenId citizenId, @Nullable Phone phone, @Nullable Boolean gig, @Nullable String employeeNo,
                 @Nullable LocalDate joinedOn, List<RosterProblem> problems) {
}
