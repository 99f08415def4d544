package org.gongli.allocation;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
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
        if (!member.active()) {
            return Ineligible.because("not-active");
        }
        return place(member)
                .or(() -> membership(member, today))
                .or(() -> person(member))
                .or(() -> age(ChronoUnit.YEARS.between(member.birthDate(), today)));
    }

    private Optional<Ineligible> place(Standing member) {
        if (!within.isEmpty() && within.stream().noneMatch(scope -> scope.contains(member.orgPath()))) {
            return Ineligible.because("elsewhere");
        }
        return !towns.isEmpty() && !towns.contains(member.town()) ? Ineligible.because("other-town") : Optional.empty();
    }

    private Optional<Ineligible> membership(Standing member, LocalDate today) {
        var longEnoughOn = member.joinedOn().plusDays(leastDays);
        return longEnoughOn.isAfter(today) ? Ineligible.because("too-new", leastDays, longEnoughOn) : Optional.empty();
    }

    private Optional<Ineligible> person(Standing member) {
        if (womenOnly && !member.female()) {
            return Ineligible.because("women-only");
        }
        if (gigOnly && !member.gig()) {
            return Ineligible.because("gig-only");
        }
        return birthdayMonth != null && member.birthDate().getMonth() != birthdayMonth
                ? Ineligible.because("other-birthday", birthdayMonth.getValue()) : Optional.empty();
    }

    private Optional<Ineligible> age(long years) {
        if (leastAge != null && years < leastAge) {
            return Ineligible.because("too-young", leastAge);
        }
        return mostAge != null && years > mostAge ? Ineligible.because("too-old", mostAge) : Optional.empty();
    }
}
