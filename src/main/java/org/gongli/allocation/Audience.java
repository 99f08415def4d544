package org.gongli.allocation;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.Set;
import org.gongli.shared.OrgId;
import org.gongli.shared.Scope;
import org.gongli.shared.Standing;
import org.jspecify.annotations.Nullable;

/// Whom an offer is for: rules over what is known of a member, all of which must hold. An empty set and a null leave a rule out.
///
/// @param within        the subtrees of the organisation tree it is open to
/// @param towns         the towns it is open to
/// @param leastDays     how many days the membership must have lasted
/// @param womenOnly     kept for women
/// @param gigOnly       kept for workers in new forms of employment
/// @param leastAge      in whole years
/// @param mostAge       in whole years
/// @param birthdayMonth kept for those whose birthday is in this month
public record Audience(Set<Scope> within, Set<OrgId> towns, int leastDays, boolean womenOnly, boolean gigOnly,
                       @Nullable Integer leastAge, @Nullable Integer mostAge, @Nullable Month birthdayMonth) {

    /// Every member whose membership is in force.
    public static final Audience EVERYONE = new Audience(Set.of(), Set.of(), 0, false, false, null, null, null);

    public Audience {
        within = Set.copyOf(within);
        towns = Set.copyOf(towns);
    }

    /// Every member of the organisations below these.
    public static Audience within(Scope... scopes) {
        return new Audience(Set.of(scopes), Set.of(), 0, false, false, null, null, null);
    }

    /// The first rule that this member does not meet on this day; empty when the member may claim.
    public Optional<Ineligible> judge(Standing member, LocalDate today) {
        throw new UnsupportedOperationException();
    }
}
