package org.gongli.allocation;

import java.time.Instant;
import java.util.List;
import org.gongli.shared.Actor;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.gongli.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Enters claims that were made elsewhere: on paper, in an earlier system, or in the life of the demo city. Stock, quotas and one-per-member hold
/// as for everybody; window and audience were judged where the claim was made.
@Service
public class PastClaims {

    /// A claim made elsewhere.
    ///
    /// @param redeemedAt with the counter, null when it was not redeemed
    public record PastClaim(MemberId member, OrgId org, OrgId town, Instant claimedAt, @Nullable Instant redeemedAt, @Nullable OrgId counter) {
    }

    /// Enters all of them or none, in the caller's transaction if there is one.
    ///
    /// @throws Refused when there are not enough places
    public void enter(Actor actor, OfferId offer, List<PastClaim> claims) {
        throw new UnsupportedOperationException();
    }
}
