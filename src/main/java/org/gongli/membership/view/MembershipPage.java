package org.gongli.membership.view;

import java.time.LocalDate;
import java.util.List;
import org.gongli.members.Membership;
import org.gongli.members.Spell;
import org.gongli.rules.Quote;
import org.jspecify.annotations.Nullable;

/// The membership of one member as officers see it.
///
/// @param on      the day as of which it is asked; null for today
/// @param then    how it stood on that day; null when it did not exist yet
/// @param open    what is under way; null for nothing
/// @param expelling the card on expelling, which the form quotes; null when none is in force
/// @param leaving   the card on counting as having left
/// @param may     whether the reader may ask for a change
/// @param attempt a form that was not accepted
public record MembershipPage(String name, String union, Membership membership, @Nullable LocalDate on, @Nullable Spell then, List<Spell> spells, @Nullable ChangeRow open,
                             List<Quote> expelling, List<Quote> leaving, boolean may, Attempt attempt) {

    /// Whether something can be asked for: the reader may, and nothing is under way.
    public boolean asks() {
        return may && open == null && membership.inForce();
    }

    public MembershipPage with(Attempt sent) {
        return new MembershipPage(name, union, membership, on, then, spells, open, expelling, leaving, may, sent);
    }
}
