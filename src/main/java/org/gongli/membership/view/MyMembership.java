package org.gongli.membership.view;

import java.util.List;
import org.gongli.members.Membership;
import org.gongli.members.Spell;
import org.gongli.procedures.CaseId;
import org.gongli.procedures.view.CaseProgress;
import org.jspecify.annotations.Nullable;

/// A member's own membership.
///
/// @param open     what is under way; null for nothing
/// @param caseId   its case; null while it waits for the member
/// @param progress where that case stands
/// @param attempt  a form that was not accepted
public record MyMembership(String union, Membership membership, List<Spell> spells, @Nullable ChangeRow open, @Nullable CaseId caseId, @Nullable CaseProgress progress,
                           List<ChangeRow> past, Attempt attempt) {

    /// Whether something can be asked for: nothing is under way.
    public boolean asks() {
        return open == null && membership.inForce();
    }

    public MyMembership with(Attempt sent) {
        return new MyMembership(union, membership, spells, open, caseId, progress, past, sent);
    }
}
