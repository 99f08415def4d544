package org.gongli.allocation;

import java.time.Instant;
import java.util.List;
import org.gongli.shared.Actor;
import org.gongli.shared.MemberId;
import org.gongli.shared.Missing;
import org.gongli.shared.OrgId;
import org.gongli.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Enters claims that were made elsewhere: on paper, in an earlier system, or in the life of the demo city. Stock, quotas and one-per-member hold
/// as for everybody; window and audience were judged where the claim was made.
@Service
public class PastClaims {

    private final OfferSql offers;
    private final ClaimSql claims;
    private final Memory memory;
    private final ApplicationEventPublisher events;

    PastClaims(OfferSql offers, ClaimSql claims, Memory memory, ApplicationEventPublisher events) {
        this.offers = offers;
        this.claims = claims;
        this.memory = memory;
        this.events = events;
    }

    /// A claim made elsewhere.
    ///
    /// @param redeemedAt with the counter, null when it was not redeemed
    public record PastClaim(MemberId member, OrgId org, OrgId town, Instant claimedAt, @Nullable Instant redeemedAt, @Nullable OrgId counter) {
    }

    /// Enters all of them or none, in the caller's transaction if there is one.
    ///
    /// @throws Refused when there are not enough places
    /// @throws Missing when there is no such offer
    @Transactional
    public void enter(Actor actor, OfferId offer, List<PastClaim> past) {
        var locked = offers.lock(offer).orElseThrow(Missing::new);
        var places = offers.places(locked);
        if (!past.stream().allMatch(claim -> places.take(claim.town().value()))) {
            throw new Refused("allocation.past.short");
        }
        claims.insertPast(offer, locked.issued() + 1, past, actor);
        offers.take(locked, places.taken());
        memory.forgetAfterCommit(offer);
        events.publishEvent(new ClaimsCommitted(actor, locked.organisation(), offer, locked.issued() + 1, past.stream().map(PastClaim::member).toList()));
    }
}
