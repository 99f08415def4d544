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
public record MyMembership(String union, Membership membership, List<Spell> spells, @Nullable ChangeRow open, @Nullable CaseId caseId, @Nullable CaseProgress progress,
                           List<ChangeRow> past) {
}
