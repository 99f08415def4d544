package org.gongli.founding.terms;

import java.time.LocalDate;
import org.gongli.founding.FoundingId;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// A term of office that begins.
///
/// @param startsOn the day of the election
/// @param chair    who was elected
/// @param founding from which the union came; null for a term that renews another
public record NewTerm(OrgId org, LocalDate startsOn, int years, String chair, @Nullable FoundingId founding) {

    /// The last day.
    public LocalDate endsOn() {
        return startsOn.plusYears(years).minusDays(1);
    }
}
