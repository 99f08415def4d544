package org.gongli.shared;

import java.time.LocalDate;
import java.util.List;

/// What eligibility is judged by: a member's facts as of the last time they changed. Held with the session, so that a rush on a giveaway asks
/// the database nothing.
///
/// @param org       the member's own union
/// @param orgPath   its place in the tree
/// @param town      the town federation above it; the city itself where a union hangs directly below the city
/// @param joinedOn  the day the membership began
/// @param birthDate for rules of age
/// @param female    for benefits kept for women
/// @param gig       works in a new form of employment (riders, drivers, couriers)
/// @param active    membership is in force
/// @param merged    other records of the same person, which are read through this one
public record Standing(MemberId member, OrgId org, String orgPath, OrgId town, LocalDate joinedOn, LocalDate birthDate,
                       boolean female, boolean gig, boolean active, List<MemberId> merged) {

    public Standing {
        merged = List.copyOf(merged);
    }
}
