package org.gongli.membership.view;

import java.util.List;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// A union to move to is looked for.
///
/// @param q       a part of its name; empty before anything was typed
/// @param member  whom an officer hands over; null for the member's own page
/// @param attempt a choice that was not accepted
public record UnionSearch(String q, List<Found> unions, @Nullable MemberId member, Attempt attempt) {

    public UnionSearch with(Attempt sent) {
        return new UnionSearch(q, unions, member, sent);
    }

    /// A union that can be chosen.
    public record Found(OrgId id, String name, String town) {
    }
}
