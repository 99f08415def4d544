package org.gongli.members;

import java.time.LocalDate;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// How a membership stands.
///
/// @param org      the union, or the next-higher one that keeps it
/// @param retained why it is kept; null while it is an ordinary one
/// @param since    the first day at this union in this state
public record Membership(MemberId member, OrgId org, MembershipState state, @Nullable Retention retained, LocalDate joinedOn, LocalDate since) {

    public boolean inForce() {
        return state == MembershipState.ACTIVE || state == MembershipState.RETAINED;
    }
}
